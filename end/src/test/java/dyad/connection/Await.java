package dyad.connection;

import java.util.function.BooleanSupplier;

/**
 * Waiting for what another thread or process does: as short as possible, and not for ever. An end that finds no relay
 * comes back after up to a minute, so the limit is longer.
 */
public final class Await {
    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private Await() {}

    public static void until(BooleanSupplier condition) throws InterruptedException {
        until("what was awaited", condition);
    }

    public static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain: " + what);
            }
            Thread.sleep(5);
        }
    }
}
