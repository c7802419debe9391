package dyad.lamp;

import dyad.feeling.Colour;

/**
 * What a lamp is to shine.
 *
 * @param colour its tone; how bright it is does not count
 * @param brightness above 0, to 1
 */
public record Light(Colour colour, double brightness) {

    /** A vivid colour, and a brightness within its range. */
    public Light {
        colour = Mixing.vivid(colour);
        brightness = Math.clamp(brightness, 0.0, 1.0);
    }

    /** The brightness on a scale that begins with 1, since 0 is off everywhere. */
    int level(int most) {
        return Math.toIntExact(Math.clamp(Math.round(brightness * most), 1, most));
    }
}
