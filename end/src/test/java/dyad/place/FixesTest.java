package dyad.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fix, the newest, in memory, for a quarter of an hour. */
class FixesTest {
    private final SetClock clock = new SetClock();
    private final Fixes fixes = new Fixes(clock);

    private Fix fixAt(double latitude, Duration fromNow) {
        return Fix.of(latitude, 14, 10, clock.wallMillis() + fromNow.toMillis()).orElseThrow();
    }

    private Optional<Double> newest() {
        return fixes.newest().map(Fix::latitude);
    }

    @Test
    void theNewestFixIsTheOneThatIsKept() {
        assertEquals(Reception.TAKEN, fixes.take(fixAt(1, Duration.ofMinutes(-3))));
        assertEquals(Reception.TAKEN, fixes.take(fixAt(2, Duration.ofMinutes(-1))));
        assertEquals(Reception.OUT_OF_ORDER, fixes.take(fixAt(3, Duration.ofMinutes(-2))));
        assertEquals(Reception.OUT_OF_ORDER, fixes.take(fixAt(3, Duration.ofMinutes(-1))));
        assertEquals(Optional.of(2.0), newest());
    }

    @Test
    void whatIsOldOrFromTheFutureIsDropped() {
        assertEquals(
                Reception.STALE, fixes.take(fixAt(1, Duration.ofMinutes(-15).minusMillis(1))));
        assertEquals(
                Reception.FROM_THE_FUTURE,
                fixes.take(fixAt(1, Duration.ofMinutes(2).plusMillis(1))));
        assertEquals(Optional.empty(), newest());
        assertEquals(Reception.TAKEN, fixes.take(fixAt(1, Duration.ofMinutes(-15))));
        assertEquals(Reception.TAKEN, fixes.take(fixAt(2, Duration.ofMinutes(2))));
    }

    @Test
    void aFixIsForgottenAndOverwrittenAfterAQuarterOfAnHour() {
        fixes.take(fixAt(46, Duration.ZERO));
        clock.pass(Duration.ofMinutes(15));
        assertEquals(Optional.of(46.0), newest());
        clock.pass(Duration.ofMillis(1));
        assertEquals(Optional.empty(), newest());
    }

    @Test
    void settingTheWallClockBackMakesNoFixLiveLonger() {
        fixes.take(fixAt(46, Duration.ZERO));
        clock.set(Duration.ofDays(-1));
        clock.pass(Duration.ofMinutes(15).plusMillis(1));
        assertEquals(Optional.empty(), newest());
    }

    @Test
    void whatWasHandedOverAndWhatWasReplacedIsOverwritten() {
        Fix given = fixAt(46, Duration.ZERO);
        fixes.take(given);
        assertEquals(0, given.latitude());
        Fix late = fixAt(47, Duration.ofMinutes(-1));
        fixes.take(late);
        assertEquals(0, late.latitude());
        assertEquals(Optional.of(46.0), newest());
    }

    @ParameterizedTest
    @CsvSource({
        "90.0001, 0, 10",
        "-91, 0, 10",
        "NaN, 0, 10",
        "0, 180.0001, 10",
        "0, NaN, 10",
        "0, 0, -1",
        "0, 0, 100001",
        "0, 0, NaN",
        "Infinity, 0, 10",
        "0, -Infinity, 10",
        "0, 0, Infinity"
    })
    void absurdValuesAreNoFix(double latitude, double longitude, double accuracy) {
        assertTrue(Fix.of(latitude, longitude, accuracy, 1).isEmpty());
    }

    @Test
    void theEdgesOfTheGlobeAreFixes() {
        assertTrue(Fix.of(90, 180, 0, 1).isPresent());
        assertTrue(Fix.of(-90, -180, 100_000, 1).isPresent());
        assertTrue(Fix.of(0, 0, 0, 0).isEmpty());
    }

    @Test
    void aFixHasNoTextFormAndCannotBeSerialized() {
        Fix fix = Fix.of(46.434981, 13.748273, 12.5, 1_800_000_000_000L).orElseThrow();
        assertEquals("a fix", fix.toString());
        assertFalse(Serializable.class.isAssignableFrom(Fix.class));
    }
}
