package dyad.vectors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;

/** Our own test vectors: lines of a name, a space and a value, in src/test/resources/vectors. */
public final class Vectors {
    private final Map<String, String> expected = new HashMap<>();

    /** Reads one file of vectors. */
    public Vectors(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + file), file),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] pair = line.split(" ", 2);
                        expected.put(pair[0], pair[1]);
                    });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A published value. */
    public String get(String name) {
        return Objects.requireNonNull(expected.get(name), name);
    }

    /** Compares; a difference prints the line as it would have to be. */
    public void check(String name, byte[] value) {
        check(name, HexFormat.of().formatHex(value));
    }

    /** Compares text. */
    public void check(String name, String value) {
        Assertions.assertEquals(expected.get(name), value, () -> "vector: " + name + " " + value);
    }

    /** Counting bytes from {@code first}: the inputs of most vectors. */
    public static byte[] counting(int first, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }
}
