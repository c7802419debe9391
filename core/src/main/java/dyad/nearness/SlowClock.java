package dyad.nearness;

import dyad.seam.Clock;

/**
 * Milliseconds that never run faster than time does while this process lives, and never backwards from one process to the
 * next: the wall clock is asked once, at the start, and not believed if it is behind what was kept. So a clock that is
 * set back gains nothing; one that is set forward while the end is down gains what it jumps, once.
 */
final class SlowClock {
    private static final long NANOS = 1_000_000;

    private final Clock clock;
    private final long startMillis;
    private final long startNanos;

    /** @param latest the latest moment that this clock ever gave and that was kept */
    SlowClock(Clock clock, long latest) {
        this.clock = clock;
        this.startMillis = Math.max(clock.wallMillis(), latest);
        this.startNanos = clock.monotonicNanos();
    }

    long millis() {
        return startMillis + (clock.monotonicNanos() - startNanos) / NANOS;
    }
}
