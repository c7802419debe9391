package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.change.Change;
import dyad.end.Refusal;
import dyad.end.Status;
import dyad.nearness.Level;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Quiet, pause and back. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class PauseTest {

    @TempDir
    private Path directory;

    @Test
    void whoPausesIsAwayAndStaysSoOverARestartAndWordsWaitUntilTheyAreBack(Homes homes) throws Exception {
        try (TestRelay relay = RelayKind.EMBEDDED.make(directory);
                Household right = Household.open(homes.right(), relay.address())) {
            try (Household left = Household.open(homes.left(), relay.address())) {
                right.await("here", status -> status.presence() == Presence.HERE);
                left.end().pause();
                assertTrue(left.status().paused());
                assertEquals(Status.RelayState.NONE, left.status().relay());
                right.await("away", status -> status.presence() == Presence.AWAY);
                left.end().say("said in the pause");
                right.end().say("said meanwhile");
                assertRefused(() -> left.end().touch(true));
                assertRefused(() -> left.end().nearness(600, Level.TOWN));
            }
            try (Household left = Household.open(homes.left(), relay.address())) {
                assertTrue(left.status().paused());
                assertEquals(Status.RelayState.NONE, left.status().relay());
                assertEquals(List.of(), right.heard());
                left.end().back();
                assertFalse(left.status().paused());
                right.awaitHeard("said in the pause");
                left.awaitHeard("said meanwhile");
                right.await("here", status -> status.presence() == Presence.HERE);
            }
        }
    }

    @Test
    void whoIsQuietIsAwayToTheOtherAndWordsStillCross(Homes homes) throws Exception {
        try (TestRelay relay = RelayKind.EMBEDDED.make(directory);
                Household left = Household.open(homes.left(), relay.address());
                Household right = Household.open(homes.right(), relay.address())) {
            right.await("here", status -> status.presence() == Presence.HERE);
            left.end().nearness(600, Level.TOWN);
            right.await("asked", status -> status.nearness().condition().other().isPresent());
            left.end().presence(Presence.AWAY);
            right.await("away", status -> status.presence() == Presence.AWAY);
            right.await(
                    "no nearness",
                    status -> status.nearness().condition().other().isEmpty());
            assertFalse(left.status().nearness().condition().own().isPresent());
            assertRefused(() -> left.end().touch(true));
            right.end().say("a word for whom is quiet");
            left.awaitHeard("a word for whom is quiet");
            left.end().back();
            right.await("here", status -> status.presence() == Presence.HERE);
            left.end().touch(true);
            right.await("touched", Status::touching);
            // What each did to their own end is in their log, and nothing that the other did.
            assertEquals(List.of("nearness 10 minutes 8.7km", "quiet on", "quiet off"), changes(left));
            assertEquals(List.of(), changes(right));
        }
    }

    private static List<String> changes(Household household) throws StoreException {
        return household.end().changes().all().stream()
                .filter(change -> change.kind() != Change.Kind.MET)
                .map(change -> change.kind().word() + " " + change.detail())
                .toList();
    }

    private static void assertRefused(Executable act) {
        assertEquals(Refusal.Kind.STILL, assertThrows(Refusal.class, act).kind());
    }
}
