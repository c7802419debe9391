package dyad.lamp;

import java.util.Optional;

/**
 * What lamps are to do from now on.
 *
 * @param light what to shine; empty: back to what they were
 * @param fadeMillis how long the change takes
 * @param cause why
 */
record Showing(Optional<Light> light, long fadeMillis, Cause cause) {

    /** Why a light changes: a lamp that a person has switched off by hand stays off for some, not for others. */
    enum Cause {
        /** It goes on, a little other than before. */
        STANDING,
        /** The other came, or went. */
        CHANGE,
        /** It passes: a touch, a feeling, a trial. */
        PASSING
    }
}
