package dyad.lamp;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An sRGB colour (IEC 61966-2-1).
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {
    private static final int MOST = 255;
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** @throws IllegalArgumentException when a part is out of range */
    public Colour {
        if (Math.min(red, Math.min(green, blue)) < 0 || Math.max(red, Math.max(green, blue)) > MOST) {
            throw new IllegalArgumentException("a part of a colour is 0 to 255");
        }
    }

    /** Reads {@code #rrggbb}. */
    public static Optional<Colour> parse(String text) {
        return HEX.matcher(text).matches()
                ? Optional.of(of(Integer.parseInt(text.substring(1), 16)))
                : Optional.empty();
    }

    private static Colour of(int packed) {
        return new Colour(packed >> 16 & 0xff, packed >> 8 & 0xff, packed & 0xff);
    }

    /** The same tone as bright as it can be: how bright a lamp shines is said apart from its colour. Black is white. */
    public Colour vivid() {
        int largest = Math.max(red, Math.max(green, blue));
        return largest == 0 ? new Colour(MOST, MOST, MOST) : scaled((double) MOST / largest);
    }

    private Colour scaled(double factor) {
        return new Colour(rounded(red * factor), rounded(green * factor), rounded(blue * factor));
    }

    /** This colour with a share (0 to 1) of another. */
    public Colour mixed(Colour other, double share) {
        return new Colour(
                rounded(red + (other.red - red) * share),
                rounded(green + (other.green - green) * share),
                rounded(blue + (other.blue - blue) * share));
    }

    private static int rounded(double part) {
        return Math.clamp(Math.round(part), 0, MOST);
    }

    /** {@code #rrggbb}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
