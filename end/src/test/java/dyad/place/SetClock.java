package dyad.place;

import dyad.seam.Clock;
import java.time.Duration;

/** A clock that goes on when it is told to. */
public final class SetClock implements Clock {
    /** When it starts. */
    public static final long START = 1_800_000_000_000L;

    private long wallMillis = START;
    private long monotonicNanos = 5;

    /** Time passes. */
    public void pass(Duration time) {
        wallMillis += time.toMillis();
        monotonicNanos += time.toNanos();
    }

    /** The wall clock alone is set. */
    public void set(Duration by) {
        wallMillis += by.toMillis();
    }

    @Override
    public long wallMillis() {
        return wallMillis;
    }

    @Override
    public long monotonicNanos() {
        return monotonicNanos;
    }
}
