package dyad.connection;

import dyad.hum.Pace;
import dyad.seam.Entropy;

/**
 * The moments of one connection: the opening burst, then ticks whose jitter adds up, so that they never gather around a
 * grid. Knows no clock and no thread; nothing but time, the tick's length and chance goes into it.
 */
final class Ticker {
    private final Rhythm rhythm;
    private final Entropy entropy;
    private long previous;
    private int planned;

    /** @param startNanos when the connection was ready; the first frame is built then */
    Ticker(Rhythm rhythm, Entropy entropy, long startNanos) {
        this.rhythm = rhythm;
        this.entropy = entropy;
        this.previous = startNanos + rhythm.aheadOf(rhythm.burstNanos()) - rhythm.burstNanos();
    }

    /**
     * The next moment. If it lies before {@code nowNanos}, it is lost and the rhythm goes on from now: lost ticks are never
     * made up for. (If only the moment to build has passed, there is a spare frame.)
     */
    Tick next(long nowNanos, long tickNanos) {
        boolean inBurst = planned < rhythm.burstFrames();
        planned = inBurst ? planned + 1 : planned;
        long interval = inBurst ? rhythm.burstNanos() : jittered(tickNanos);
        long ahead = rhythm.aheadOf(inBurst ? rhythm.burstNanos() : shortest(tickNanos));
        boolean late = previous + interval < nowNanos;
        previous = (late ? nowNanos : previous) + interval;
        return new Tick(previous - ahead, previous, late);
    }

    /** Whether the opening burst is over. */
    boolean isSteady() {
        return planned == rhythm.burstFrames();
    }

    private long shortest(long tickNanos) {
        return (long) (tickNanos * (1 - rhythm.jitter()));
    }

    private long jittered(long tickNanos) {
        return tickNanos + (long) (tickNanos * rhythm.jitter() * Pace.swing(entropy::share));
    }
}
