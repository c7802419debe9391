package dyad.nearness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.bytes.MalformedException;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.seam.Entropy;
import dyad.vectors.Vectors;
import dyad.world.SeededEntropy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/**
 * A partner that keeps everything and afterwards tries all cells of a city: it holds the secret of the epoch, its own
 * scalars, and every message. The victim's fresh scalar is all that stands in its way.
 */
final class DictionaryTest {
    private static final Level LEVEL = Level.QUARTER;
    private static final Mask ONE = new Mask(Set.of(LEVEL));

    /** 441 cells, a city of some 20 km. */
    private static final int REACH = 10;

    private final Entropy entropy = new SeededEntropy(5);
    private final HexGrid victim = new HexGrid().at(2_300, -1_700);

    @Test
    void aScanOfTheWholeCityFindsNothing() {
        Curve curve = new P256();
        assertEquals(Set.of(), scan(curve, curve));
    }

    @Test
    void withAFixedScalarTheSameScanFindsTheVictimsFlower() {
        Set<Long> found = scan(new P256(), new FixedScalar());
        Flower flower = victim.standing().at(LEVEL).orElseThrow();
        Set<Long> expected = new HashSet<>(flower.around());
        expected.add(flower.cell());
        assertEquals(expected, found);
    }

    @Test
    void onlyTheOneCellThatWasAskedAboutCanBeTried() {
        HexGrid attacker = new HexGrid().at(2_300, -1_700);
        Curve curve = new P256();
        RoundKey key = new RoundKey(new SystemPrimitives(), curve, Vectors.counting(1, 32), 1);
        Question question = Question.ask(key, curve, entropy, ONE, false, attacker.standing());
        Answer answer = new Reply(curve, entropy, Role.FIRST).to(question.query(), key, ONE, victim.standing());
        assertEquals(Set.of(LEVEL), question.matches(answer, Role.FIRST, ONE));
    }

    /** Every cell whose tag can be made from a point that the attacker holds or can make. */
    private Set<Long> scan(Curve attackers, Curve victims) {
        SystemPrimitives primitives = new SystemPrimitives();
        RoundKey key = new RoundKey(primitives, attackers, Vectors.counting(1, 32), 1);
        Standing far = new HexGrid().at(900_000, 900_000).standing();
        Question asked = Question.ask(key, attackers, entropy, ONE, false, far);
        Question theirs = Question.ask(key, victims, entropy, ONE, false, victim.standing());
        Answer answer = new Reply(victims, entropy, Role.FIRST).to(asked.query(), key, ONE, victim.standing());
        List<ECPoint> held = new ArrayList<>(asked.query().points());
        held.addAll(theirs.query().points());
        answer.parts().forEach(part -> held.add(part.point()));
        Set<Long> found = new HashSet<>();
        for (int q = -REACH; q <= REACH; q++) {
            for (int r = -REACH; r <= REACH; r++) {
                long cell = HexGrid.cell(LEVEL, q, r);
                ECPoint point = key.point(LEVEL, cell);
                if (fits(key, answer, cell, point, held)
                        || theirs.query().points().contains(point)) {
                    found.add(cell);
                }
            }
        }
        assertTrue(held.size() == 15, "queries and answers");
        return found;
    }

    private static boolean fits(RoundKey key, Answer answer, long cell, ECPoint point, List<ECPoint> held) {
        Answer.Part part = answer.parts().get(Mask.position(LEVEL));
        return part.holds(key.tag(LEVEL, Role.FIRST, cell, point))
                || held.stream().anyMatch(other -> part.holds(key.tag(LEVEL, Role.FIRST, cell, other)));
    }

    /** The real group, but every scalar is 1: what the design must not be. */
    private static final class FixedScalar implements Curve {
        private final Curve real = new P256();

        @Override
        public BigInteger scalar(Entropy entropy) {
            return BigInteger.ONE;
        }

        @Override
        public ECPoint hash(byte[] message) {
            return real.hash(message);
        }

        @Override
        public ECPoint multiply(ECPoint point, BigInteger scalar) {
            return real.multiply(point, scalar);
        }

        @Override
        public BigInteger inverse(BigInteger scalar) {
            return real.inverse(scalar);
        }

        @Override
        public byte[] encode(ECPoint point) {
            return real.encode(point);
        }

        @Override
        public ECPoint decode(byte[] encoded) throws MalformedException {
            return real.decode(encoded);
        }
    }
}
