package dyad.nearness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Safety property 2: nearness is by mutual, lapsing consent. */
final class P02NearnessLapsesTest {
    private static final int MINUTES = 60;

    private Duo duo = new Duo(1);
    private Nearness left = duo.left().nearness();
    private Nearness right = duo.right().nearness();

    P02NearnessLapsesTest() throws Exception {}

    @BeforeEach
    void standTogether() {
        duo.left().grid().at(0, 0);
        duo.right().grid().at(0, 0);
    }

    @Test
    void nothingIsSentUntilBothHaveSaidYes() throws Exception {
        left.on(2 * Duo.HOURS, Level.TOWN);
        duo.pass(10 * MINUTES);
        assertTrue(duo.seen().stream().allMatch(sent -> sent.chunk().isEmpty()));
        assertFalse(left.condition().on());
        assertFalse(right.condition().on());
        assertEquals(
                Optional.of(Level.TOWN), right.condition().other().map(Condition.Consent::floor), "who asks is shown");
        right.on(Duo.HOURS, Level.TOWN);
        duo.pass(MINUTES);
        assertTrue(left.condition().on());
        assertEquals(Optional.of(Level.COUNTRY), left.feel().level());
    }

    @Test
    void itLastsFromAMinuteToADay() {
        assertThrows(IllegalArgumentException.class, () -> left.on(59, Level.TOWN));
        assertThrows(IllegalArgumentException.class, () -> left.on(86_401, Level.TOWN));
        assertThrows(IllegalArgumentException.class, () -> left.on(Integer.MAX_VALUE, Level.TOWN));
        left.on(60, Level.TOWN);
        left.on(86_400, Level.TOWN);
    }

    @Test
    void theEarlierOfTheTwoTermsEndsIt() throws Exception {
        left.on(4 * Duo.HOURS, Level.TOWN);
        right.on(Duo.HOURS, Level.TOWN);
        duo.pass(59 * MINUTES);
        assertTrue(left.condition().on());
        duo.pass(2 * MINUTES);
        assertEquals(Optional.of(Ending.LAPSED), left.condition().ended());
        assertEquals(Optional.of(Ending.LAPSED), right.condition().ended());
        assertEquals(Feel.NOTHING, left.feel());
    }

    @Test
    void itLapsesWithoutAWordFromThePartner() throws Exception {
        duo.on(Duo.HOURS, Level.TOWN);
        duo.pass(MINUTES);
        duo.lose(1);
        duo.pass(61 * MINUTES);
        assertEquals(Optional.of(Ending.LAPSED), left.condition().ended());
    }

    @Test
    void eitherEndsItAtOnceForBoth() throws Exception {
        duo.on(2 * Duo.HOURS, Level.TOWN);
        duo.pass(6 * MINUTES);
        right.off();
        assertEquals(Feel.NOTHING, right.feel());
        assertEquals(Optional.of(Ending.OFF), right.condition().ended());
        duo.tick();
        duo.tick();
        assertEquals(Feel.NOTHING, left.feel());
        assertEquals(Optional.of(Ending.PARTNER), left.condition().ended());
        right.on(2 * Duo.HOURS, Level.TOWN);
        duo.pass(10 * MINUTES);
        assertFalse(left.condition().on(), "only the left person can say yes again");
    }

    @Test
    void theCoarserFloorWinsAndAChangeOfItIsSeenAtOnce() throws Exception {
        left.on(2 * Duo.HOURS, Level.STREET);
        right.on(2 * Duo.HOURS, Level.QUARTER);
        duo.pass(30 * MINUTES);
        assertEquals(Optional.of(Level.QUARTER), left.condition().floor());
        assertEquals(Optional.of(Level.QUARTER), left.feel().level());
        right.on(Duo.HOURS, Level.TOWN);
        assertEquals(Optional.of(Level.TOWN), right.feel().level());
        duo.tick();
        duo.tick();
        assertEquals(Optional.of(Level.TOWN), left.condition().floor());
        assertEquals(Optional.of(Level.TOWN), left.feel().level());
    }

    @Test
    void aFloorThatIsLoweredInARoundHoldsForThatRound() throws Exception {
        duo.on(2 * Duo.HOURS, Level.QUARTER);
        duo.pass(14 * MINUTES);
        duo.right().grid().at(3_000, 0);
        duo.pass(7 * MINUTES);
        assertEquals(Optional.of(Level.TOWN), left.feel().level());
        duo.left().grid().at(3_000, 0);
        right.on(Duo.HOURS, Level.TOWN);
        duo.pass(30 * MINUTES);
        assertEquals(Optional.of(Level.TOWN), left.feel().level());
    }

    @Test
    void aRestartIsOff() throws Exception {
        duo.on(2 * Duo.HOURS, Level.TOWN);
        duo.pass(MINUTES);
        duo.right().restart(0);
        duo.open();
        duo.pass(MINUTES);
        assertEquals(Optional.empty(), duo.right().nearness().condition().own());
        assertEquals(Optional.of(Ending.PARTNER), left.condition().ended());
    }

    @Test
    void whatThePartnerOnceAgreedToDoesNotEndALaterConsent() throws Exception {
        duo.on(Duo.HOURS, Level.TOWN);
        duo.pass(MINUTES);
        left.rest();
        right.rest();
        duo.lose(1);
        duo.pass(3 * Duo.HOURS);
        assertEquals(Optional.of(Ending.LAPSED), left.condition().ended());
        left.on(2 * Duo.HOURS, Level.TOWN);
        duo.pass(10 * MINUTES);
        assertTrue(left.condition().own().isPresent(), "it waits for the other");
        duo.lose(0);
        duo.open();
        right.on(2 * Duo.HOURS, Level.TOWN);
        duo.pass(10 * MINUTES);
        assertEquals(Optional.of(Level.TOWN), left.feel().level());
    }

    @Test
    void offAndOnAgainGoesOn() throws Exception {
        duo.on(2 * Duo.HOURS, Level.QUARTER);
        for (int i = 0; i < 8; i++) {
            duo.pass(5 * MINUTES + 4 * i);
            left.off();
            left.on(2 * Duo.HOURS, Level.QUARTER);
            if (!right.condition().on()) {
                right.on(2 * Duo.HOURS, Level.QUARTER);
            }
        }
        right.on(2 * Duo.HOURS, Level.QUARTER);
        duo.pass(20 * MINUTES);
        assertFalse(left.feel().stale());
        assertFalse(right.feel().stale());
        assertEquals(left.feel().level(), right.feel().level());
    }
}
