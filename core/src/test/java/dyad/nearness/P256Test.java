package dyad.nearness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.bytes.MalformedException;
import dyad.vectors.Vectors;
import dyad.world.SeededEntropy;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/** The group against the figures of RFC 9380 and RFC 9497, in src/test/resources/vectors/p256.txt. */
final class P256Test {
    private static final int CANDIDATES = 256;

    private final Vectors vectors = new Vectors("p256.txt");
    private final P256 curve = new P256();

    @Test
    void aMessageIsHashedToThePointOfRfc9380() {
        Curve published = new P256(vectors.get("hash-domain"));
        for (int i = 1; i <= 5; i++) {
            String quoted = vectors.get("hash-" + i + "-message");
            ECPoint point =
                    published.hash(quoted.substring(1, quoted.length() - 1).getBytes(StandardCharsets.US_ASCII));
            vectors.check("hash-" + i + "-x", point.getAffineXCoord().getEncoded());
            vectors.check("hash-" + i + "-y", point.getAffineYCoord().getEncoded());
        }
    }

    @Test
    void elementsAreBlindedAndEvaluatedAsInRfc9497() {
        byte[] domain = HexFormat.of().parseHex(vectors.get("oprf-domain"));
        Curve published = new P256(new String(domain, StandardCharsets.US_ASCII));
        for (int i = 1; i <= 2; i++) {
            byte[] input = HexFormat.of().parseHex(vectors.get("oprf-" + i + "-input"));
            ECPoint blinded = published.multiply(published.hash(input), number("oprf-" + i + "-blind"));
            ECPoint evaluated = published.multiply(blinded, number("oprf-key"));
            vectors.check("oprf-" + i + "-blinded", published.encode(blinded));
            vectors.check("oprf-" + i + "-evaluated", published.encode(evaluated));
        }
    }

    @Test
    void theInverseTakesAScalarBack() {
        SeededEntropy entropy = new SeededEntropy(1);
        ECPoint point = curve.hash(new byte[] {1});
        BigInteger scalar = curve.scalar(entropy);
        assertEquals(point, curve.multiply(curve.multiply(point, scalar), curve.inverse(scalar)));
    }

    @Test
    void scalarsOutsideTheGroupsOrderAreDrawnAnew() {
        List<byte[]> draws = new ArrayList<>();
        draws.add(new byte[32]);
        byte[] beyond = new byte[32];
        Arrays.fill(beyond, (byte) 0xff);
        draws.add(beyond);
        draws.add(Vectors.counting(1, 32));
        BigInteger scalar = curve.scalar(target -> System.arraycopy(draws.removeFirst(), 0, target, 0, 32));
        assertEquals(new BigInteger(1, Vectors.counting(1, 32)), scalar);
        assertEquals(0, draws.size());
    }

    @Test
    void onlyTheOneEncodingOfAPointIsRead() throws MalformedException {
        byte[] good = curve.encode(curve.hash(new byte[] {2}));
        assertEquals(curve.hash(new byte[] {2}), curve.decode(good));
        refused(new byte[0]);
        refused(new byte[1]);
        refused(new byte[33]);
        refused(Arrays.copyOf(good, 32));
        refused(Arrays.copyOf(good, 34));
        refused(curve.hash(new byte[] {2}).getEncoded(false));
        for (int head : new int[] {0, 1, 4, 6, 7, 0xff}) {
            byte[] other = good.clone();
            other[0] = (byte) head;
            refused(other);
        }
        byte[] beyondTheField = good.clone();
        Arrays.fill(beyondTheField, 1, 33, (byte) 0xff);
        refused(beyondTheField);
    }

    @Test
    void aPointOffTheCurveIsRefused() {
        int refused = 0;
        for (int x = 0; x < CANDIDATES; x++) {
            byte[] candidate = new byte[33];
            candidate[0] = 2;
            candidate[32] = (byte) x;
            try {
                curve.decode(candidate);
            } catch (MalformedException e) {
                refused++;
            }
        }
        // About half of all numbers are no abscissa.
        assertTrue(refused > CANDIDATES / 3 && refused < CANDIDATES * 2 / 3, "refused " + refused);
    }

    private void refused(byte[] bytes) {
        assertThrows(MalformedException.class, () -> curve.decode(bytes));
    }

    private BigInteger number(String name) {
        return new BigInteger(vectors.get(name), 16);
    }
}
