package dyad.end;

import dyad.seam.Clock;
import java.util.OptionalLong;

/**
 * How an end senses nearness.
 *
 * @param clock by which rounds are paced and fixes grow old
 * @param localNetwork whether to look for the other's end on the local network, while both have said yes
 * @param tickMillis a tick instead of the profile's; only a demonstration has one, together with a clock that runs fast
 */
public record Sensing(Clock clock, boolean localNetwork, OptionalLong tickMillis) {

    /** As in life. */
    public static Sensing inLife(boolean localNetwork) {
        return new Sensing(new SystemClock(), localNetwork, OptionalLong.empty());
    }
}
