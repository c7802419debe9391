package dyad.lamp;

import dyad.feeling.Colour;
import java.util.Optional;

/**
 * One row of the table: a light and its course.
 *
 * @param shines false: the lamp gets back what it was
 * @param colour the tone; empty for what is shown to bring its own
 * @param least brightness at the faintest, 0 to 1
 * @param most brightness at the strongest, 0 to 1
 * @param lastMillis how long it lasts at least
 * @param fadeMillis how long it takes to come, and to go
 */
public record Glow(
        boolean shines, Optional<Colour> colour, double least, double most, long lastMillis, long fadeMillis) {

    /** The light at a strength of 0 to 1, in the row's colour or else in {@code own}. */
    Optional<Light> at(double strength, Colour own) {
        double brightness = least + (most - least) * strength;
        return shines && brightness > 0 ? Optional.of(new Light(colour.orElse(own), brightness)) : Optional.empty();
    }
}
