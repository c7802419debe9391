package dyad.world;

import dyad.seam.Clock;

/** The clock of one end: it runs with the world's, but its wall may be set wrong, either way. */
public final class EndClock implements Clock {
    private final Clock time;
    private long wrongByMillis;

    EndClock(Clock time) {
        this.time = time;
    }

    @Override
    public long wallMillis() {
        return time.wallMillis() + wrongByMillis;
    }

    @Override
    public long monotonicNanos() {
        return time.monotonicNanos();
    }

    /** From now on the wall is ahead of the world's by this much, or behind if negative. */
    public void setWrongBy(long millis) {
        wrongByMillis = millis;
    }
}
