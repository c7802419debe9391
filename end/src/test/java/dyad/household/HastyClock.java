package dyad.household;

import dyad.end.SystemClock;
import dyad.seam.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The machine's clock, which a test can put forward instead of waiting. */
final class HastyClock implements Clock {
    private final Clock machine = new SystemClock();
    private final AtomicLong ahead = new AtomicLong();

    void advance(long millis) {
        ahead.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Override
    public long wallMillis() {
        return machine.wallMillis();
    }

    @Override
    public long monotonicNanos() {
        return machine.monotonicNanos() + ahead.get();
    }
}
