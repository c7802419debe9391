package dyad.lamp;

import dyad.senses.Presence;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What stands of the other at a moment.
 *
 * @param presence theirs
 * @param nearness 0 to 1 (contact) while nearness is on and felt
 * @param direction {@code towards}, {@code away_from}, {@code stationary} or {@code arrived}, while nearness is felt
 * @param warmth 1 at a mutual touch, cooling to 0 as the ache grows
 */
public record Mood(Presence presence, OptionalDouble nearness, Optional<String> direction, double warmth) {
    /** Nobody is felt. */
    public static final Mood NOTHING = new Mood(Presence.AWAY, OptionalDouble.empty(), Optional.empty(), 1);
}
