package dyad.fitness;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RemainingTest {
    private static final long ASKED = 1_814_400;

    private static Remaining after(long remaining, long waitedMillis) {
        return new Remaining(ASKED, OptionalLong.of(remaining), waitedMillis);
    }

    @Test
    void aRelayThatTakesOffWhatWentByIsRight() {
        for (long counted : new long[] {4, 5, 6}) {
            assertInstanceOf(Verdict.Good.class, after(ASKED - counted, 5_400).lasting());
            assertInstanceOf(Verdict.Good.class, after(ASKED - counted, 5_400).clock());
        }
    }

    @Test
    void oneThatTakesOffNothingOrSaysNothingIsWarnedOfAndItsClockUnknown() {
        for (Remaining one : new Remaining[] {
            after(ASKED, 5_400), after(ASKED + 7, 5_400), new Remaining(ASKED, OptionalLong.empty(), 5_400)
        }) {
            assertInstanceOf(Verdict.Warning.class, one.lasting());
            assertInstanceOf(Verdict.Unknown.class, one.clock());
        }
    }

    @Test
    void oneThatKeepsFramesForADayOnlyIsToldSo() {
        Verdict verdict = after(86_395, 5_400).lasting();
        assertTrue(verdict.found().contains("only 1 day"), verdict.found());
        assertInstanceOf(Verdict.Unknown.class, after(86_395, 5_400).clock());
    }

    @Test
    void aClockThatLeapsIsFoundOut() {
        assertInstanceOf(Verdict.Warning.class, after(ASKED - 65, 5_400).clock());
        assertInstanceOf(Verdict.Warning.class, after(ASKED - 1, 5_400).clock());
    }
}
