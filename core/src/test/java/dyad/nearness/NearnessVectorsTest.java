package dyad.nearness;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.bytes.ByteReader;
import dyad.frame.Chunk;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.seam.Entropy;
import dyad.vectors.Vectors;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/**
 * A round as docs/protocol.md describes it. Inputs: secret = 00 01 … 1f, round 7, levels TOWN and QUARTER; the cells of
 * one end are 0x86…01 to 0x86…07 on TOWN and 0x88…01 to 0x88…07 on QUARTER, the first of them its own. Of what the end
 * draws by chance, the n-th draw, from 1, is the bytes n, n + 1, n + 2 …
 */
final class NearnessVectorsTest {
    private static final long ROUND = 7;

    private final Vectors vectors = new Vectors("derivations.txt");
    private final Curve curve = new P256();
    private final RoundKey key = new RoundKey(new SystemPrimitives(), curve, Vectors.counting(0, 32), ROUND);
    private final Mask due = new Mask(Set.of(Level.TOWN, Level.QUARTER));
    private final Standing standing = new Standing(Map.of(
            Level.TOWN, flower(0x8600000000000001L),
            Level.QUARTER, flower(0x8800000000000001L)));

    private static Flower flower(long own) {
        return new Flower(own, LongStream.range(own + 1, own + 7).boxed().toList());
    }

    private static Entropy counting() {
        int[] draws = {0};
        return target -> {
            byte[] bytes = Vectors.counting(++draws[0], target.length);
            System.arraycopy(bytes, 0, target, 0, bytes.length);
        };
    }

    @Test
    void aRoundHasANameAndAFirstMover() {
        StringBuilder movers = new StringBuilder();
        for (long round = 1; round <= 16; round++) {
            RoundKey of = new RoundKey(new SystemPrimitives(), curve, Vectors.counting(0, 32), round);
            movers.append(of.mover().code());
        }
        assertAll(
                () -> vectors.check("nearness-round-7", key.name()),
                () -> vectors.check("nearness-movers-1-to-16", movers.toString()));
    }

    @Test
    void aCellHasAPointAndATag() {
        ECPoint point = key.point(Level.TOWN, 0x8600000000000001L);
        ECPoint multiplied = curve.multiply(point, new BigInteger(1, Vectors.counting(1, 32)));
        byte[] tag = key.tag(Level.TOWN, Role.SECOND, 0x8600000000000001L, multiplied);
        assertAll(
                () -> vectors.check("nearness-point", curve.encode(point)),
                () -> vectors.check("nearness-point-multiplied", curve.encode(multiplied)),
                () -> vectors.check("nearness-tag-second", tag));
    }

    @Test
    void queryAndAnswerAreThoseOfTheDocument() throws Exception {
        Question question = Question.ask(key, curve, counting(), due, true, standing);
        Chunk query = question.query().chunk(curve);
        Answer made = new Reply(curve, counting(), Role.SECOND).to(question.query(), key, due, standing);
        Chunk answer = made.chunk(curve);
        assertAll(
                () -> vectors.check("nearness-query", query.data()),
                () -> vectors.check("nearness-answer", answer.data()),
                () -> assertEquals(166, query.data().length),
                () -> assertEquals(375, answer.data().length),
                () -> assertEquals(question.query(), Query.read(query, curve)),
                () -> assertEquals(due.levels(), question.matches(Answer.read(answer, curve), Role.SECOND, due)));
    }

    @Test
    void aSignalIsSevenBytes() throws Exception {
        Signal signal = new Signal(Optional.of(Level.QUARTER), 7_200, 0x1234, true, false);
        vectors.check("nearness-signal", signal.bytes());
        assertEquals(signal, Signal.read(new ByteReader(signal.bytes())));
        byte[] longer = HexFormat.of().parseHex("09ffffff123403");
        Signal lowered = Signal.read(new ByteReader(longer));
        assertEquals(new Signal(Optional.empty(), 86_400, 0x1234, true, true), lowered);
        assertEquals(List.of(0), List.of((int) Signal.OFF.bytes()[0]));
    }
}
