package dyad.nearness;

import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.fuzz.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bouncycastle.math.ec.ECPoint;

/** What is asked and answered in a round, and what is kept of rounds. */
public final class NearnessTargets {
    private static final long ROUND = 7;
    private static final Curve CURVE = new P256();

    private NearnessTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        Query query = new Query(ROUND, new Mask(Set.of(Level.TOWN, Level.REGION)), true, points());
        return List.of(
                Target.canonical(
                                "nearness-query",
                                MalformedException.class,
                                input -> Query.read(chunk(ChunkType.NEARNESS_QUERY, input), CURVE)
                                        .chunk(CURVE)
                                        .data(),
                                query.chunk(CURVE).data())
                        .slow(),
                Target.canonical(
                                "nearness-answer",
                                MalformedException.class,
                                input -> Answer.read(chunk(ChunkType.NEARNESS_ANSWER, input), CURVE)
                                        .chunk(CURVE)
                                        .data(),
                                answer().chunk(CURVE).data())
                        .slow(),
                Target.settled(
                        "nearness-ledger",
                        MalformedException.class,
                        input -> Ledger.read(input).bytes(),
                        new Ledger(9, 8, Map.of(Level.TOWN, 7L), true, new TreeMap<>(Map.of(5L, 2))).bytes()));
    }

    private static Chunk chunk(ChunkType type, byte[] input) throws MalformedException {
        if (input.length > Chunk.CAPACITY) {
            throw new MalformedException("more than a chunk");
        }
        return new Chunk(type, 0, ROUND, input);
    }

    private static List<ECPoint> points() {
        List<ECPoint> points = new ArrayList<>();
        for (int position = 0; position < Mask.POSITIONS; position++) {
            points.add(CURVE.hash(("cell " + position).getBytes(StandardCharsets.US_ASCII)));
        }
        return points;
    }

    private static Answer answer() {
        List<byte[]> tags = new ArrayList<>();
        for (int cell = 0; cell < Flower.CELLS; cell++) {
            tags.add(new ByteWriter().u16(cell).raw(new byte[Answer.TAG - 2]).bytes());
        }
        return new Answer(
                ROUND,
                points().stream().map(point -> new Answer.Part(point, tags)).toList());
    }
}
