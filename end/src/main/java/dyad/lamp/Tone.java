package dyad.lamp;

import dyad.feeling.Colour;
import java.util.Locale;

/** What colour a lamp has, in the form in which its firmware tells it and takes it back. */
public sealed interface Tone {

    /** WLED: red, green and blue. */
    record Rgb(Colour colour) implements Tone {}

    /**
     * Tasmota: its hue and saturation.
     *
     * @param hue degrees, 0 to 359
     * @param saturation percent
     */
    record Hue(int hue, int saturation) implements Tone {

        static Hue of(Colour colour) {
            int most = Math.max(colour.red(), Math.max(colour.green(), colour.blue()));
            int least = Math.min(colour.red(), Math.min(colour.green(), colour.blue()));
            int range = most - least;
            return new Hue(
                    (int) Math.round(angle(colour, most, range)) % 360,
                    most == 0 ? 0 : Math.round(100f * range / most));
        }

        private static double angle(Colour colour, int most, int range) {
            if (range == 0) {
                return 0;
            }
            double sixth;
            if (most == colour.red()) {
                sixth = (double) (colour.green() - colour.blue()) / range;
            } else if (most == colour.green()) {
                sixth = 2 + (double) (colour.blue() - colour.red()) / range;
            } else {
                sixth = 4 + (double) (colour.red() - colour.green()) / range;
            }
            return (60 * sixth + 360) % 360;
        }
    }

    /**
     * Zigbee: a point of the CIE 1931 diagram.
     *
     * @param x 0 to 1
     * @param y 0 to 1
     */
    record Xy(double x, double y) implements Tone {

        /** From sRGB, linear light and the matrix of IEC 61966-2-1 (white D65). */
        static Xy of(Colour colour) {
            double red = linear(colour.red());
            double green = linear(colour.green());
            double blue = linear(colour.blue());
            double bigX = 0.4124 * red + 0.3576 * green + 0.1805 * blue;
            double bigY = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            double bigZ = 0.0193 * red + 0.1192 * green + 0.9505 * blue;
            double sum = bigX + bigY + bigZ;
            return sum == 0 ? new Xy(0.3127, 0.3290) : new Xy(bigX / sum, bigY / sum);
        }

        private static double linear(int part) {
            double share = part / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }

        /** As a JSON object, to four decimals. */
        String json() {
            return String.format(Locale.ROOT, "{\"x\":%.4f,\"y\":%.4f}", x, y);
        }
    }

    /**
     * Any white lamp: its colour temperature.
     *
     * @param mireds a million divided by the temperature in kelvin
     */
    record White(int mireds) implements Tone {}
}
