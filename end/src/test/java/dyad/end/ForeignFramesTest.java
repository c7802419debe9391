package dyad.end;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ForeignFramesTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final ForeignFrames foreign = new ForeignFrames();

    @Test
    void aFewFramesOfEpochsGoneByAreNoTrouble() {
        for (int minute = 0; minute < 10; minute++) {
            foreign.look(192L * minute, 60L * minute * SECOND);
            assertTrue(foreign.trouble().isEmpty());
        }
    }

    @Test
    void aFloodIsToldUntilAMinuteAfterItIsOver() {
        foreign.look(0, 0);
        foreign.look(501, SECOND);
        assertTrue(foreign.trouble().orElseThrow().contains("The relay passes on much"));
        foreign.look(600, 59 * SECOND);
        assertTrue(foreign.trouble().isPresent());
        foreign.look(600, 62 * SECOND);
        assertTrue(foreign.trouble().isEmpty());
    }
}
