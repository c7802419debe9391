package dyad.nearness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.seam.StoreException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Neither restarts nor epochs nor clocks make nearness faster, or its budget larger. */
final class PaceTest {
    private static final int MINUTES = 60;
    private static final long MINUTE_MILLIS = 60_000;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long NOW = 500_000 * HOUR_MILLIS;

    @Test
    void aRoundTakesFiveMinutesHoweverManyEpochsBegin() throws Exception {
        Duo duo = new Duo(1).on(4 * Duo.HOURS, Level.QUARTER);
        for (int i = 0; i < 60; i++) {
            duo.pass(MINUTES);
            duo.open();
        }
        assertTrue(queries(duo) <= 2 * 12, "queries of both in an hour: " + queries(duo));
    }

    @Test
    void whoCutsEveryRoundAsksAboutTheCoarseLevelsHardlyMoreOften() throws Exception {
        Duo duo = new Duo(5);
        duo.left().grid().at(0, 0);
        duo.right().grid().at(0, 0);
        duo.on(8 * Duo.HOURS, Level.QUARTER);
        Set<Long> asked = new HashSet<>();
        for (int tick = 0; tick < 2 * 1_800; tick++) {
            duo.seen().clear();
            duo.tick();
            for (End.Sent sent : duo.seen()) {
                if (sent.chunk().filter(PaceTest::isAboutContinents).isPresent()) {
                    asked.add(duo.clock().wallMillis() / (4 * MINUTE_MILLIS));
                }
            }
            // As soon as either knows anything, the next epoch begins.
            if (duo.left().nearness().signal().answer()
                    || duo.right().nearness().signal().answer()) {
                duo.open();
            }
        }
        assertTrue(asked.size() >= 2, "in two hours: " + asked.size());
        assertTrue(asked.size() <= 2 + 3 + 1, "in two hours: " + asked.size());
    }

    private static boolean isAboutContinents(Chunk chunk) {
        return chunk.type() == ChunkType.NEARNESS_QUERY && (chunk.data()[0] & 1) == 1;
    }

    /** Repetitions are not counted: nothing is lost here, and each query is held within a tick. */
    private static long queries(Duo duo) {
        return duo.seen().stream()
                .flatMap(sent -> sent.chunk().stream())
                .filter(chunk -> chunk.type() == ChunkType.NEARNESS_QUERY)
                .count();
    }

    @Test
    void aRestartWithAClockSetBackGainsNothing() throws Exception {
        Duo duo = new Duo(2).on(Duo.HOURS, Level.TOWN);
        duo.pass(4);
        assertEquals(2, queries(duo));
        for (int i = 0; i < 4; i++) {
            duo.left().restart(-HOUR_MILLIS * i);
            duo.left().nearness().on(Duo.HOURS, Level.TOWN);
            duo.right().nearness().on(Duo.HOURS, Level.TOWN);
            duo.open();
            duo.pass(MINUTES);
        }
        assertEquals(2, queries(duo));
    }

    @Test
    void eachLevelHasItsOwnPace() {
        Ledger ledger = empty().begun(NOW, false).tested(new Mask(Set.of(Level.CONTINENT, Level.TOWN)), NOW, false);
        assertFalse(ledger.due(Level.TOWN, NOW + 9 * MINUTE_MILLIS));
        assertTrue(ledger.due(Level.TOWN, NOW + 10 * MINUTE_MILLIS));
        assertTrue(ledger.due(Level.QUARTER, NOW));
    }

    @Test
    void theCoarseLevelsMayBeTestedThreeTimesAheadOfTheirPaceAndNoMore() {
        Ledger ledger = empty();
        long now = NOW;
        int tests = 0;
        for (int round = 0; round < 24 * 12; round++) {
            if (ledger.due(Level.CONTINENT, now)) {
                ledger = ledger.tested(new Mask(Set.of(Level.CONTINENT)), now, false);
                tests++;
            }
            assertTrue(tests <= 4 + (now - NOW) / HOUR_MILLIS, "after " + round + " rounds: " + tests);
            now += Ledger.ROUND;
        }
        assertEquals(3 + 24, tests);
    }

    @Test
    void whoLearnsTheirPlaceAfterTheYesIsFeltWithinTheNextRounds() throws Exception {
        Duo duo = new Duo(6).on(4 * Duo.HOURS, Level.QUARTER);
        duo.pass(12 * MINUTES);
        duo.left().grid().at(0, 0);
        duo.right().grid().at(0, 0);
        duo.pass(16 * MINUTES);
        assertEquals(Optional.of(Level.QUARTER), duo.left().nearness().feel().level());
        assertEquals(Optional.of(Level.QUARTER), duo.right().nearness().feel().level());
    }

    @Test
    void thirtySixHoursOfRoundsAreAllowedInAnySevenDays() {
        Ledger ledger = empty();
        long now = NOW;
        int allowed = 0;
        for (int round = 0; round < 7 * 24 * 12; round++) {
            boolean fine = ledger.fineAllowed(now);
            allowed += fine ? 1 : 0;
            ledger = ledger.begun(now, fine);
            now += Ledger.ROUND;
        }
        assertEquals(Ledger.BUDGET, allowed);
        assertFalse(ledger.fineAllowed(now), "the first hours are just about to leave the window");
        assertTrue(ledger.fineAllowed(now + 2 * HOUR_MILLIS));
    }

    @Test
    void whatIsSpentOutlivesTheDiskAndCountsThoughTheClockIsSetBack() throws Exception {
        Ledger ledger = empty();
        for (int round = 0; round < Ledger.BUDGET; round++) {
            ledger = ledger.begun(NOW + round * Ledger.ROUND, true);
        }
        Ledger kept = Ledger.read(ledger.bytes());
        assertEquals(ledger.fine(), kept.fine());
        assertFalse(kept.fineAllowed(NOW - 24 * HOUR_MILLIS));
    }

    @Test
    void beyondTheBudgetTheFloorIsTheTownAndBothAreToldSo() throws Exception {
        Duo duo = new Duo(3);
        duo.left().grid().at(0, 0);
        duo.right().grid().at(0, 0);
        spend(duo, Ledger.BUDGET - 4);
        duo.on(2 * Duo.HOURS, Level.QUARTER);
        duo.pass(12 * MINUTES);
        assertEquals(Level.QUARTER, duo.left().level().orElseThrow());
        duo.pass(6 * MINUTES);
        assertEquals(Level.TOWN, duo.left().nearness().condition().floor().orElseThrow());
        assertEquals(Level.TOWN, duo.right().level().orElseThrow());
        duo.pass(11 * MINUTES);
        assertEquals(Level.TOWN, duo.right().level().orElseThrow());
    }

    /** One end alone has spent its budget; the other has not. */
    private static void spend(Duo duo, int rounds) throws StoreException {
        Ledger ledger = empty();
        long now = duo.clock().wallMillis() - 24 * HOUR_MILLIS;
        for (int round = 0; round < rounds; round++) {
            ledger = ledger.begun(now, true);
        }
        Ledger spent = ledger;
        duo.left().store().transact(records -> {
            spent.save(records);
            return spent;
        });
        duo.left().restart(0);
        duo.open();
    }

    @Test
    void leavingTakesTheLedgerAlong() throws Exception {
        Duo duo = new Duo(4).on(Duo.HOURS, Level.TOWN);
        duo.pass(10);
        assertTrue(duo.left().store().transact(Ledger::load).round() > 0);
        duo.left().store().transact(records -> {
            records.eraseLink(false);
            return true;
        });
        assertEquals(empty(), duo.left().store().transact(Ledger::load));
    }

    private static Ledger empty() {
        return new Ledger(0, 0, Map.of(), false, new TreeMap<>());
    }
}
