package dyad.world;

import dyad.seam.Clock;

/** The world's true time. It moves only when told. */
public final class VirtualClock implements Clock {
    private static final long BEGINNING_MILLIS = 1_790_000_000_000L;
    private static final long NANOS = 1_000_000;

    private long nanos = 1_000_000_000L;

    @Override
    public long wallMillis() {
        return BEGINNING_MILLIS + nanos / NANOS;
    }

    @Override
    public long monotonicNanos() {
        return nanos;
    }

    /** Moves on to this monotonic moment. */
    public void advanceTo(long moment) {
        nanos = Math.max(nanos, moment);
    }
}
