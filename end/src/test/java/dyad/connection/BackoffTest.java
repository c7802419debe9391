package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void pausesDoubleFromASecondToAMinuteAndStayThere() {
        Backoff backoff = new Backoff(new Seeded(3));
        for (long whole : new long[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            checkPause(backoff, whole);
        }
        backoff.reset();
        checkPause(backoff, 1);
    }

    @Test
    void twoEndsDoNotComeBackTogether() {
        assertNotEquals(new Backoff(new Seeded(1)).next(), new Backoff(new Seeded(2)).next());
    }

    private static void checkPause(Backoff backoff, long wholeSeconds) {
        long pause = backoff.next();
        long whole = TimeUnit.SECONDS.toNanos(wholeSeconds);
        assertTrue(pause >= whole / 2 && pause <= whole, pause + " ns for " + wholeSeconds + " s");
    }
}
