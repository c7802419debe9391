package dyad.feeling;

import java.util.HexFormat;

/** A colour in sRGB, 0 to 255 each; written {@code #rrggbb}. */
public record Colour(int red, int green, int blue) {
    private static final int MOST = 255;

    /** @throws IllegalArgumentException for a part outside of 0 to 255 */
    public Colour {
        for (int part : new int[] {red, green, blue}) {
            if (part < 0 || part > MOST) {
                throw new IllegalArgumentException("A colour has parts from 0 to " + MOST + ".");
            }
        }
    }

    /**
     * Reads {@code #rrggbb}.
     *
     * @throws IllegalArgumentException if it is written in another way
     */
    public static Colour parse(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour is written #rrggbb.");
        }
        byte[] parts = HexFormat.of().parseHex(text.substring(1));
        return new Colour(parts[0] & MOST, parts[1] & MOST, parts[2] & MOST);
    }

    @Override
    public String toString() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }
}
