package dyad.end;

import dyad.seam.Clock;
import java.util.OptionalLong;

/**
 * How an end senses nearness.
 *
 * @param clock by which rounds are paced and fixes grow old; and by which an end goes from one relay to another, in the same
 *     way in which a demonstration cannot wait for it
 * @param localNetwork whether to look for the other's end on the local network, while both have said yes
 * @param tickMillis a tick instead of the profile's; only a demonstration has one, together with a clock that runs fast
 */
public record Sensing(Clock clock, boolean localNetwork, OptionalLong tickMillis) {

    private static final double LIFE_SPEED = 60;
    private static final double USUAL_TICK_MILLIS = 500;
    private static final double FASTEST_TICK_MILLIS = 50;

    /**
     * At the pace of a laboratory, for a demonstration or a test; no configuration leads here. At more than sixty times
     * life's pace the usual tick would be longer than a round, so that there the tick is shorter too.
     *
     * @param speed how many times as fast as life
     */
    public static Sensing demonstration(double speed) {
        long tick = (long) Math.max(FASTEST_TICK_MILLIS, USUAL_TICK_MILLIS * Math.min(1, LIFE_SPEED / speed));
        OptionalLong tickMillis = speed > LIFE_SPEED ? OptionalLong.of(tick) : OptionalLong.empty();
        return new Sensing(new FastClock(new SystemClock(), speed), false, tickMillis);
    }

    /** As in life. */
    public static Sensing inLife(boolean localNetwork) {
        return new Sensing(new SystemClock(), localNetwork, OptionalLong.empty());
    }
}
