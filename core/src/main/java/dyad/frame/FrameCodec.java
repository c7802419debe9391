package dyad.frame;

import dyad.bytes.MalformedException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The 484 bytes inside a frame: head 34, sense 32, chunk header 8, chunk 410. All fields big-endian. */
final class FrameCodec {
    static final int PLAINTEXT = 484;

    private static final int VERSION = 1;
    private static final long U32 = 0xffff_ffffL;

    private FrameCodec() {}

    static byte[] encode(Frame frame) {
        ByteBuffer out = ByteBuffer.allocate(PLAINTEXT);
        out.put((byte) VERSION).put((byte) frame.kind().code());
        out.putInt((int) frame.sequence()).putInt((int) frame.acknowledged());
        put(out, frame.words());
        put(out, frame.bulk());
        out.put(frame.sense(), 0, Frame.SENSE);
        Chunk chunk = frame.chunk();
        out.put((byte) chunk.type().code()).put((byte) chunk.flags());
        out.putShort((short) chunk.data().length).putInt((int) chunk.index());
        out.put(chunk.data());
        return out.array();
    }

    private static void put(ByteBuffer out, Acknowledgement acknowledgement) {
        out.putInt((int) acknowledgement.cumulative()).putLong(acknowledgement.selective());
    }

    static Frame decode(byte[] plaintext, Frame.Kind expected) throws MalformedException {
        ByteBuffer in = ByteBuffer.wrap(plaintext);
        if (plaintext.length != PLAINTEXT || in.get() != VERSION || in.get() != expected.code()) {
            throw new MalformedException("not a frame of this version and kind");
        }
        long sequence = in.getInt() & U32;
        long acknowledged = in.getInt() & U32;
        Acknowledgement words = acknowledgement(in);
        Acknowledgement bulk = acknowledgement(in);
        byte[] sense = new byte[Frame.SENSE];
        in.get(sense);
        return new Frame(expected, sequence, acknowledged, words, bulk, sense, chunk(in));
    }

    private static Acknowledgement acknowledgement(ByteBuffer in) {
        return new Acknowledgement(in.getInt() & U32, in.getLong());
    }

    private static Chunk chunk(ByteBuffer in) throws MalformedException {
        Optional<ChunkType> type = ChunkType.of(in.get() & 0xff);
        int flags = in.get() & 0xff;
        int length = in.getShort() & 0xffff;
        long index = in.getInt() & U32;
        if (length > Chunk.CAPACITY) {
            throw new MalformedException("a chunk longer than its room");
        }
        byte[] data = new byte[length];
        in.get(data);
        // A type from a later version is carried past us like filler.
        return type.map(known -> new Chunk(known, flags, index, data)).orElse(Chunk.FILLER);
    }
}
