package dyad.bench;

import dyad.seam.Clock;

/**
 * The hum's clock, which knows when the hum last woke: it asks for the time when it wakes for a tick, writes, and asks
 * again before it sleeps. The link is told of the write a little later, on its own thread.
 */
final class WatchedClock implements Clock {
    /** Longer than anything the hum does awake, shorter than any of its sleeps. */
    private static final long SLEEP_NANOS = 20_000_000;

    private final Clock clock;
    private volatile long asked;
    private volatile long woken;

    WatchedClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public long wallMillis() {
        return clock.wallMillis();
    }

    @Override
    public long monotonicNanos() {
        long now = clock.monotonicNanos();
        if (now - asked > SLEEP_NANOS) {
            woken = now;
        }
        asked = now;
        return now;
    }

    /** When the hum last woke, by {@link System#nanoTime}. */
    long woken() {
        return woken;
    }
}
