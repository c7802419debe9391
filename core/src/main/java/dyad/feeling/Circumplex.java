package dyad.feeling;

/**
 * The colour that a feeling has if its author chose no other: from the angle on Russell's circumplex (1980), in Ottosson's
 * OKLCH (2020), where equal steps look equal. One turn of the circle is one turn of hue: pleasant is yellow-green, stirred
 * red, unpleasant violet, still blue-green. Lightness is the same for all; the further from the middle, the more colour.
 */
public final class Circumplex {
    private static final double LIGHTNESS = 0.73;
    private static final double MOST_CHROMA = 0.17;
    private static final double HUE_OF_PLEASURE = 110;

    /** Halvings of the chroma that find the most which sRGB can show to less than a thousandth. */
    private static final int HALVINGS = 10;

    private Circumplex() {}

    /** The colour of this mood. */
    public static Colour colour(Mood mood) {
        double pleasant = 2 * mood.pleasure().value() - 1;
        double stirred = 2 * mood.arousal().value() - 1;
        double hue = Math.toRadians(HUE_OF_PLEASURE) - Math.atan2(stirred, pleasant);
        double chroma = MOST_CHROMA * Math.min(1, Math.hypot(pleasant, stirred));
        return nearest(chroma, hue);
    }

    /** With as much of this chroma as sRGB can show. */
    private static Colour nearest(double chroma, double hue) {
        double low = 0;
        double high = chroma;
        double[] best = rgb(chroma, hue);
        if (!isShown(best)) {
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (low + high) / 2;
                if (isShown(rgb(middle, hue))) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            best = rgb(low, hue);
        }
        return new Colour(encode(best[0]), encode(best[1]), encode(best[2]));
    }

    private static boolean isShown(double[] linear) {
        for (double part : linear) {
            if (part < 0 || part > 1) {
                return false;
            }
        }
        return true;
    }

    /** Linear sRGB; the matrices are Ottosson's. */
    private static double[] rgb(double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = cube(LIGHTNESS + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(LIGHTNESS - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(LIGHTNESS - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /** IEC 61966-2-1. */
    private static int encode(double linear) {
        double encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(encoded, 0, 1));
    }
}
