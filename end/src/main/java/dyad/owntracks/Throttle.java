package dyad.owntracks;

import dyad.seam.Clock;

/** Lets so many through at once, and so many a second after that. Safe for use by several threads. */
final class Throttle {
    private static final double NANOS = 1e9;

    private final Clock clock;
    private final double most;
    private final double aSecond;
    private double left;
    private long lookedNanos;

    Throttle(Clock clock, double most, double aSecond) {
        this.clock = clock;
        this.most = most;
        this.aSecond = aSecond;
        this.left = most;
        this.lookedNanos = clock.monotonicNanos();
    }

    /** Whether one more may pass now. */
    synchronized boolean pass() {
        long now = clock.monotonicNanos();
        left = Math.min(most, left + (now - lookedNanos) / NANOS * aSecond);
        lookedNanos = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
