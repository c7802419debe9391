package dyad.page;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether one open page has been given the passphrase, and has been used since. A wrong one has to be waited for, longer each
 * time but never longer than a minute: who guesses gets nowhere, who mistyped gets in.
 *
 * <p>Safe for use by several threads.
 */
final class PageLock {
    /** So many wrong ones cost no wait. */
    private static final int FREE_TRIES = 3;

    private static final int MOST_DOUBLINGS = 6;

    /** The longest wait. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final LongSupplier nanoTime;
    private boolean open;
    private long usedAt;
    private int failures;
    private long lastFailure;

    /** @param nanoTime a clock that never runs backwards, in nanoseconds */
    PageLock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether it is open still; one that was not used for so long closes. */
    synchronized boolean isOpen(Duration idle) {
        open = open && nanoTime.getAsLong() - usedAt < idle.toNanos();
        return open;
    }

    synchronized void open() {
        open = true;
        failures = 0;
        usedAt = nanoTime.getAsLong();
    }

    /** Its person did something. */
    synchronized void used() {
        usedAt = nanoTime.getAsLong();
    }

    /** A wrong passphrase was given. */
    synchronized void failed() {
        failures++;
        lastFailure = nanoTime.getAsLong();
    }

    /** Whole seconds until the next try counts; 0 if it does now. */
    synchronized long secondsToWait() {
        if (failures < FREE_TRIES) {
            return 0;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - FREE_TRIES, MOST_DOUBLINGS));
        Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        long left = lastFailure + capped.toNanos() - nanoTime.getAsLong();
        return Math.max(0, Math.ceilDiv(left, Duration.ofSeconds(1).toNanos()));
    }
}
