package dyad.connection;

import dyad.hum.Pace;
import dyad.seam.Entropy;
import java.util.concurrent.TimeUnit;

/**
 * The figures of the hum that are the same for everybody, so that nobody can be told apart by them.
 *
 * @param burstFrames frames in the opening burst of a connection
 * @param burstNanos nanoseconds between two of them
 * @param buildAheadNanos a frame is built this many nanoseconds before it is written
 * @param longestDelayNanos the longest that what comes in may wait before it is attended to, nanoseconds
 * @param jitter the share of a tick by which the next may come sooner or later at most
 */
public record Rhythm(int burstFrames, long burstNanos, long buildAheadNanos, long longestDelayNanos, double jitter) {

    /** At ticks faster than the usual the building must not reach back behind the tick before: this share of one. */
    private static final double LARGEST_AHEAD = 0.8;

    /** Nor must what comes in grow old at them: this share of a tick. */
    private static final double LARGEST_DELAY = 0.5;

    /** The rhythm of every end in life, as {@link Pace} gives it. */
    public static Rhythm inLife() {
        return new Rhythm(
                Pace.BURST_FRAMES,
                TimeUnit.MILLISECONDS.toNanos(Pace.BURST_INTERVAL_MILLIS),
                TimeUnit.MILLISECONDS.toNanos(Pace.BUILD_AHEAD_MILLIS),
                TimeUnit.MILLISECONDS.toNanos(Pace.LONGEST_DELAY_MILLIS),
                Pace.JITTER);
    }

    /** @param shortestNanos between two ticks */
    long aheadOf(long shortestNanos) {
        return Math.min(buildAheadNanos, (long) (shortestNanos * LARGEST_AHEAD));
    }

    /** How long what comes in waits on one connection; drawn once for it. */
    long delay(Entropy entropy, long tickNanos) {
        long longest = Math.min(longestDelayNanos, (long) (tickNanos * LARGEST_DELAY));
        return (long) (entropy.share() * longest);
    }
}
