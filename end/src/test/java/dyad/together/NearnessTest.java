package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.end.NearnessView;
import dyad.end.Refusal;
import dyad.nearness.Ending;
import dyad.nearness.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Nearness between two real ends over a real relay; only time runs faster, so that a round takes a second. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class NearnessTest {
    private static final double SPEED = 300;
    private static final int HOURS = 3_600;
    private static final double LATITUDE = 46.0514213;
    private static final double LONGITUDE = 14.5060317;

    /** About 200 m to the north: within a quarter of the level's distance every pair matches. */
    private static final double NORTH = 0.0018;

    @TempDir
    private Path directory;

    @Test
    void bothFeelHowCloseTheyAreAndNeitherFindsAPlaceOnTheDisk(Homes homes) throws Exception {
        try (TestRelay relay = RelayKind.MOSQUITTO.make(directory);
                Household left = Household.open(homes.left(), relay.address(), SPEED);
                Household right = Household.open(homes.right(), relay.address(), SPEED)) {
            new Couple(left, right).awaitLinked();
            left.end().nearness(24 * HOURS, Level.STREET);
            right.await("asked", status -> status.nearness().condition().other().isPresent());
            assertFalse(right.status().nearness().condition().on());
            right.end().nearness(24 * HOURS, Level.QUARTER);
            Await.until("both feel a quarter", () -> {
                left.stand(LATITUDE, LONGITUDE);
                right.stand(LATITUDE + NORTH, LONGITUDE);
                return feels(left, Level.QUARTER) && feels(right, Level.QUARTER);
            });
            assertEquals(
                    Optional.of(Level.QUARTER),
                    left.status().nearness().condition().floor());
            left.end().nearnessOff();
            right.await("told", status -> status.nearness().condition().ended().equals(Optional.of(Ending.PARTNER)));
            assertTrue(right.status().nearness().feel().level().isEmpty());
        }
        DiskScan places = new DiskScan().place(LATITUDE, LONGITUDE).place(LATITUDE + NORTH, LONGITUDE);
        assertEquals(List.of(), places.below(homes.left(), homes.right()));
    }

    @Test
    void consentEndsByItselfAndWithARestart(Homes homes) throws Exception {
        try (TestRelay relay = RelayKind.EMBEDDED.make(directory);
                Household left = Household.open(homes.left(), relay.address(), SPEED);
                Household right = Household.open(homes.right(), relay.address(), SPEED)) {
            new Couple(left, right).awaitLinked();
            assertThrows(Refusal.class, () -> left.end().nearness(NearnessView.LEAST_SECONDS - 1, Level.TOWN));
            assertThrows(Refusal.class, () -> left.end().nearness(NearnessView.MOST_SECONDS + 1, Level.TOWN));
            left.end().nearness(24 * HOURS, Level.TOWN);
            right.end().nearness(HOURS, Level.TOWN);
            left.await("on", status -> status.nearness().condition().on());
            right.await(
                    "lapsed", status -> status.nearness().condition().ended().equals(Optional.of(Ending.LAPSED)));
            left.await("off", status -> !status.nearness().condition().on());
            left.end().nearness(24 * HOURS, Level.TOWN);
            try (Household again = left.restarted()) {
                assertEquals(
                        Optional.empty(), again.status().nearness().condition().own());
            }
        }
    }

    private static boolean feels(Household household, Level level) {
        return household.status().nearness().feel().level().equals(Optional.of(level));
    }
}
