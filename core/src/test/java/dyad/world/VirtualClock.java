package dyad.world;

import dyad.seam.Clock;

/** A clock that moves only when told; both of its faces can be set apart. */
public final class VirtualClock implements Clock {
    private long nanos = 1_000_000_000L;
    private long wallOffsetMillis = 1_790_000_000_000L;

    @Override
    public long wallMillis() {
        return wallOffsetMillis + nanos / 1_000_000;
    }

    @Override
    public long monotonicNanos() {
        return nanos;
    }

    /** Moves both faces on to this monotonic moment. */
    public void advanceTo(long moment) {
        nanos = Math.max(nanos, moment);
    }

    /** Turns the wall clock, without any time passing. */
    public void turnWall(long millis) {
        wallOffsetMillis += millis;
    }
}
