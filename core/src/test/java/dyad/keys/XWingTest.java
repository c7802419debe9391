package dyad.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dyad.bytes.MalformedException;
import dyad.keys.Primitives.Encapsulation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Our use of X-Wing against its authors' figures, in src/test/resources/vectors/xwing.txt. */
final class XWingTest {
    private final SystemPrimitives primitives = new SystemPrimitives();

    @Test
    void thePublicKeyComesFromTheSeed() throws IOException {
        for (Vector vector : vectors()) {
            assertArrayEquals(vector.get("pk"), primitives.kemPublicKey(vector.get("seed")));
        }
    }

    @Test
    void theCiphertextGivesTheSharedSecret() throws Exception {
        for (Vector vector : vectors()) {
            assertArrayEquals(vector.get("ss"), primitives.decapsulate(vector.get("seed"), vector.get("ct")));
        }
    }

    @Test
    void encapsulationTakesItsRandomnessFromUsAlone() throws Exception {
        for (Vector vector : vectors()) {
            ByteBuffer seeds = ByteBuffer.wrap(vector.get("eseed"));
            Encapsulation made = primitives.encapsulate(vector.get("pk"), seeds::get);
            assertArrayEquals(vector.get("ct"), made.ciphertext());
            assertArrayEquals(vector.get("ss"), made.secret());
        }
    }

    @Test
    void wrongSizesAreRefused() {
        assertThrows(MalformedException.class, () -> primitives.encapsulate(new byte[1215], bytes -> {}));
        assertThrows(MalformedException.class, () -> primitives.decapsulate(new byte[32], new byte[1121]));
    }

    /** Bouncy Castle throws an IllegalStateException at them, which used to reach the link. */
    @Test
    void pointsOfSmallOrderAreRefused() throws Exception {
        Vector vector = vectors().getFirst();
        byte[] ciphertext = vector.get("ct").clone();
        Arrays.fill(ciphertext, ciphertext.length - 32, ciphertext.length, (byte) 0);
        assertThrows(MalformedException.class, () -> primitives.decapsulate(vector.get("seed"), ciphertext));
        byte[] publicKey = vector.get("pk").clone();
        Arrays.fill(publicKey, publicKey.length - 32, publicKey.length, (byte) 0);
        assertThrows(MalformedException.class, () -> primitives.encapsulate(publicKey, bytes -> {}));
    }

    private static List<Vector> vectors() throws IOException {
        List<Vector> vectors = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(XWingTest.class.getResourceAsStream("/vectors/xwing.txt")),
                StandardCharsets.US_ASCII))) {
            for (String line :
                    lines.lines().filter(text -> !text.startsWith("#")).toList()) {
                String[] pair = line.split(" ", 2);
                if (pair[0].equals("seed")) {
                    vectors.add(new Vector(new HashMap<>()));
                }
                vectors.getLast().values().put(pair[0], HexFormat.of().parseHex(pair[1]));
            }
        }
        assertEquals(3, vectors.size());
        return vectors;
    }

    private record Vector(Map<String, byte[]> values) {
        byte[] get(String name) {
            return Objects.requireNonNull(values.get(name), name);
        }
    }
}
