package example;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for something that other threads or processes do. */
final class Await {
    private static final long PAUSE_MILLIS = 100;
    private static final long MOST_MILLIS = 90_000;

    private Await() {}

    static void until(String what, Callable<Boolean> condition) throws Exception {
        until(() -> what, condition);
    }

    /** @param what is asked when it is too late */
    static void until(Callable<String> what, Callable<Boolean> condition) throws Exception {
        for (long waited = 0; !condition.call(); waited += PAUSE_MILLIS) {
            if (waited > MOST_MILLIS) {
                fail("still not so: " + what.call());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}
