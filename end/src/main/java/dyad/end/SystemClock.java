package dyad.end;

import dyad.seam.Clock;

/** The machine's own clocks. For any thread. */
public final class SystemClock implements Clock {

    @Override
    public long wallMillis() {
        return System.currentTimeMillis();
    }

    @Override
    public long monotonicNanos() {
        return System.nanoTime();
    }
}
