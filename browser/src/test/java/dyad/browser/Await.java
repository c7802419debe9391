package dyad.browser;

import java.util.function.BooleanSupplier;

/** Waiting for what is on no page: as short as possible, and not for ever. */
final class Await {
    private static final long PATIENCE_NANOS = 180_000_000_000L;
    private static final long PAUSE_MILLIS = 10;

    private Await() {}

    static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain: " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
