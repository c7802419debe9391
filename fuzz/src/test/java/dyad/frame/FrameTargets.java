package dyad.frame;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.fuzz.Check;
import dyad.fuzz.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is inside a frame, and control messages in parts. */
public final class FrameTargets {
    private static final int MOST_PARTS = 15;

    private FrameTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        return List.of(
                Target.settled(
                        "frame",
                        MalformedException.class,
                        input -> FrameCodec.encode(FrameCodec.decode(input, kind(input))),
                        frame(Frame.Kind.LIVE, new Chunk(ChunkType.WORDS, 3, 7, new byte[Chunk.CAPACITY])),
                        frame(Frame.Kind.RESTING, new Chunk(ChunkType.LETTER, 4, 1, new byte[20])),
                        frame(Frame.Kind.MEETING, Chunk.FILLER),
                        frame(Frame.Kind.NOTICE, new Chunk(ChunkType.FREEZE, 0, 0, new byte[1]))),
                Target.of("parcel", MalformedException.class, FrameTargets::assemble, parts(3), parts(1)));
    }

    /** Everything but the room behind the chunk is in its one form. */
    private static Frame.Kind kind(byte[] input) {
        return Arrays.stream(Frame.Kind.values())
                .filter(kind -> input.length > 1 && kind.code() == input[1])
                .findFirst()
                .orElse(Frame.Kind.LIVE);
    }

    private static byte[] frame(Frame.Kind kind, Chunk chunk) {
        Acknowledgement acknowledgement = new Acknowledgement(5, 9);
        return FrameCodec.encode(new Frame(kind, 1, 2, acknowledgement, acknowledgement, new byte[Frame.SENSE], chunk));
    }

    /** Chunks of flags 1, number 1, length 1 and data. */
    private static boolean assemble(byte[] input) throws MalformedException {
        ByteReader in = new ByteReader(input);
        Assembly assembly = new Assembly();
        boolean whole = false;
        for (int left = input.length; left > 3; ) {
            int flags = in.u8();
            int number = in.u8();
            byte[] data = in.raw(in.u8());
            left -= 3 + data.length;
            Optional<byte[]> body = assembly.take(new Chunk(ChunkType.LETTER_KEY, flags, number, data));
            Check.that(body.isEmpty() || body.get().length <= MOST_PARTS * 255, "no more comes out than went in");
            whole |= body.isPresent();
        }
        return whole;
    }

    private static byte[] parts(int count) {
        byte[] all = new byte[count * 5];
        for (int part = 0; part < count; part++) {
            all[part * 5] = (byte) (part << 4 | count);
            all[part * 5 + 1] = 1;
            all[part * 5 + 2] = 2;
        }
        return all;
    }
}
