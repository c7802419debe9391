package dyad.end;

import dyad.seam.Clock;

/** Time that runs faster from now on, for a demonstration. */
final class FastClock implements Clock {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Clock usual;
    private final double speed;
    private final long startMillis;
    private final long startNanos;

    /** @param speed how many times as fast */
    FastClock(Clock usual, double speed) {
        this.usual = usual;
        this.speed = speed;
        this.startMillis = usual.wallMillis();
        this.startNanos = usual.monotonicNanos();
    }

    @Override
    public long wallMillis() {
        return startMillis + (long) (elapsedNanos() / NANOS_PER_MILLI);
    }

    @Override
    public long monotonicNanos() {
        return startNanos + (long) elapsedNanos();
    }

    private double elapsedNanos() {
        return (usual.monotonicNanos() - startNanos) * speed;
    }
}
