package dyad.bench;

import dyad.end.SystemEntropy;
import dyad.frame.Acknowledgement;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.frame.Frame;
import dyad.frame.FrameSealer;
import dyad.keys.EpochSecrets;
import dyad.keys.Labels;
import dyad.keys.MessageChain;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.seam.Records.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of 394 bytes: its key, its seal, the step of the chain and the frame around it; and the same back. The
 * very classes that a link uses, without the disk, as the yardstick has none either.
 */
final class SealBenchmark implements Benchmark {
    private static final int PLAIN = 394;
    private static final int BATCH = 500;
    private static final int WARM_UP_BATCHES = 60;
    private static final int BATCHES = 100;
    private static final double NANOS_A_MICRO = 1_000;
    /** libsignal on this kind of machine: 35 µs to seal and 127 µs to open. Quoted, not run here. */
    private static final double YARDSTICK_MICROS = 35 + 127;

    private static final double TIMES_FASTER = 5;

    private final SystemEntropy entropy = new SystemEntropy();
    private final SystemPrimitives primitives = new SystemPrimitives();
    private final FrameSealer frames = new FrameSealer(primitives, entropy);
    private final EpochSecrets ours = secrets();
    private final EpochSecrets theirs = secrets();
    private final MessageChain out = ours.live().chain(Role.FIRST, Stream.WORDS);
    private final MessageChain in = theirs.live().chain(Role.FIRST, Stream.WORDS);
    private long index;

    /** Both ends have the same. */
    private EpochSecrets secrets() {
        return EpochSecrets.derive(primitives, 1, new byte[32], new byte[32], 0);
    }

    @Override
    public void run(Options options, Table table) {
        List<Double> seals = new ArrayList<>();
        List<Double> opens = new ArrayList<>();
        List<Double> both = new ArrayList<>();
        for (int batch = -WARM_UP_BATCHES; batch < BATCHES; batch++) {
            byte[][] sealed = new byte[BATCH][];
            long before = System.nanoTime();
            for (int at = 0; at < BATCH; at++) {
                sealed[at] = seal(index + at);
            }
            long between = System.nanoTime();
            for (int at = 0; at < BATCH; at++) {
                open(index + at, sealed[at]);
            }
            long after = System.nanoTime();
            index += BATCH;
            if (batch >= 0) {
                seals.add((between - before) / NANOS_A_MICRO / BATCH);
                opens.add((after - between) / NANOS_A_MICRO / BATCH);
                both.add((after - before) / NANOS_A_MICRO / BATCH);
            }
        }
        table.print(
                "Sealing and opening one message (each sample the mean of " + BATCH + ")",
                List.of(
                        Figure.plain("seal: chain, item, frame", "µs", seals),
                        Figure.plain("open: frame, chain, item", "µs", opens),
                        Figure.judged(
                                "both (libsignal, quoted: 35 + 127)", "µs", both, YARDSTICK_MICROS / TIMES_FASTER)));
    }

    private byte[] seal(long number) {
        byte[] sealed = out.seal(associated(number), new byte[PLAIN]);
        out.advance();
        Chunk chunk = new Chunk(ChunkType.WORDS, Chunk.FIRST | Chunk.LAST, number, sealed);
        Acknowledgement nothing = new Acknowledgement(0, 0);
        Frame frame = new Frame(Frame.Kind.LIVE, number, 0, nothing, nothing, new byte[Frame.SENSE], chunk);
        return frames.seal(ours.live().frameKey(Role.FIRST), frame);
    }

    private void open(long number, byte[] payload) {
        Frame frame = frames.open(List.of(theirs.live().frameKey(Role.FIRST)), payload, Frame.Kind.LIVE)
                .orElseThrow();
        byte[] plain = in.open(associated(number), frame.chunk().data()).orElseThrow();
        in.advance();
        if (plain.length != PLAIN) {
            throw new IllegalStateException("the message came back otherwise");
        }
    }

    private static byte[] associated(long number) {
        return Labels.ITEM
                .fields()
                .u8(Stream.WORDS.code())
                .u32(number)
                .u8(Chunk.FIRST | Chunk.LAST)
                .bytes();
    }
}
