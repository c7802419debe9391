package dyad.together;

import com.uber.h3core.H3Core;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every form in which a place might lie in a file: what to look for, by its description. */
final class Needles {
    private static final int FINEST_RESOLUTION = 15;

    private final Map<String, List<byte[]>> byName = new LinkedHashMap<>();

    private Needles() {}

    static Needles of(double latitude, double longitude) throws IOException {
        Needles needles = new Needles();
        for (double degrees : new double[] {latitude, longitude}) {
            needles.texts(degrees);
            needles.number("degrees", degrees);
            needles.number("radians", Math.toRadians(degrees));
        }
        needles.shortForms(latitude, longitude);
        H3Core cells = H3Core.newInstance();
        for (int resolution = 0; resolution <= FINEST_RESOLUTION; resolution++) {
            needles.cell(cells.latLngToCell(latitude, longitude, resolution));
        }
        return needles;
    }

    /** Text of four decimals is within that of more. */
    private void texts(double degrees) {
        String cut = String.format(Locale.ROOT, "%.9f", degrees);
        text(cut.substring(0, cut.indexOf('.') + 5));
        text(String.format(Locale.ROOT, "%.4f", degrees));
        text(String.format(Locale.ROOT, "%.0f", Math.floor(degrees * 1e5)));
        text(Double.toHexString(degrees));
    }

    private void number(String unit, double number) {
        bytes("double of " + unit + " " + number, Double.doubleToRawLongBits(number), 8);
    }

    /** Four bytes are found by chance in a file of random ones, the four bytes of both numbers are not. */
    private void shortForms(double latitude, double longitude) {
        both("floats", Float.floatToRawIntBits((float) latitude), Float.floatToRawIntBits((float) longitude));
        both("microdegrees", Math.round(latitude * 1e6), Math.round(longitude * 1e6));
        both("tenths of microdegrees", Math.round(latitude * 1e7), Math.round(longitude * 1e7));
    }

    private void both(String name, long one, long other) {
        byName.put(name, List.of(bigEndian(one, 4), bigEndian(other, 4)));
        byName.put(name + ", reversed", List.of(reversed(bigEndian(one, 4)), reversed(bigEndian(other, 4))));
    }

    private void cell(long cell) {
        text(Long.toHexString(cell));
        text(Long.toHexString(cell).toUpperCase(Locale.ROOT));
        text(Long.toString(cell));
        bytes("cell " + Long.toHexString(cell), cell, 8);
    }

    private void text(String text) {
        byName.put("text " + text, List.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private void bytes(String name, long value, int size) {
        byName.put(name, List.of(bigEndian(value, size)));
        byName.put(name + ", reversed", List.of(reversed(bigEndian(value, size))));
    }

    private static byte[] bigEndian(long value, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >>> (8 * (size - 1 - i)));
        }
        return bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = bytes.clone();
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    /** All forms; each is what has to be found together. */
    Collection<List<byte[]>> all() {
        return byName.values();
    }

    /** Which forms are found in this. */
    List<String> in(byte[] content) {
        String haystack = latin(content);
        return byName.entrySet().stream()
                .filter(form -> form.getValue().stream().allMatch(part -> haystack.contains(latin(part))))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A letter for every byte. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
