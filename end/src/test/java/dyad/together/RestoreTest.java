package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.backup.BackupKey;
import dyad.backup.Content;
import dyad.backup.Restore;
import dyad.connection.Await;
import dyad.connection.RelayAddress;
import dyad.end.Event;
import dyad.end.Refusal;
import dyad.end.Status;
import dyad.end.SystemEntropy;
import dyad.feeling.Feeling;
import dyad.felt.FeelingJson;
import dyad.history.Entry;
import dyad.history.Saying;
import dyad.home.PrivateFiles;
import dyad.store.SqliteStore;
import jakarta.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A machine dies; its backup is restored on another one, and the two meet again. */
@Timeout(300)
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class RestoreTest {
    private static final String PASSPHRASE = "six words found by throwing dice";

    private static final Feeling FEELING = FeelingJson.read(Json.createObjectBuilder()
            .add("pleasure", 0.8)
            .add("arousal", 0.2)
            .add("category", "loving")
            .build());

    private static final int A_WHILE = 12;

    @TempDir
    private Path directory;

    @Test
    void afterAMachineDiedBothHistoriesAreWholeAgainEveryWordOnceAndInOrder() throws Exception {
        Path lost = directory.resolve("left");
        Path found = directory.resolve("new left");
        Path backup = directory.resolve("backup");
        try (TestRelay relay = RelayKind.MOSQUITTO.make(directory);
                Household right = Household.open(directory.resolve("right"))) {
            try (Household left = Household.open(lost, relay.address());
                    BackupKey key = BackupKey.fresh(Content.BACKUP, PASSPHRASE, new SystemEntropy())) {
                new Couple(left, right).meet().awaitLinked();
                exchange(left, right, "before the backup");
                left.end().backup(backup, key, false);
                exchange(left, right, "after the backup");
                new Couple(left, right).awaitNothingUnderWay();
            }
            PrivateFiles.removeTree(lost);
            feel(right, "said when the other's machine was dead");
            right.end().leave(false);
            restore(backup, found);
            try (Household left = Household.open(found, relay.address())) {
                assertEquals(List.of("left: before the backup"), left.said());
                new Couple(left, right).meet();
                left.end().say("here again");
                right.awaitHeard("here again");
                Await.until("all is back", () -> returned(left) == 3);
                Await.until("all has arrived", () -> allArrived(left) && allArrived(right));
                assertWhole(left, right);
                assertEquals(0, returned(right));
                assertEquals("here again", last(left).text());
            }
        }
    }

    /** The control is the home that the backup is of: its end hums as soon as it is opened. */
    @Test
    void aRestoredBackupHoldsNoLinkAndShowsARelayNothingUntilAMeeting(Homes homes) throws Exception {
        Path backup = directory.resolve("backup");
        Path found = directory.resolve("found");
        try (TestRelay relay = RelayKind.EMBEDDED.make(directory);
                Cable before = new Cable(relay.address().port());
                Cable after = new Cable(relay.address().port());
                Household linked = Household.open(homes.left(), RelayAddress.parse(before.address()));
                BackupKey key = BackupKey.fresh(Content.BACKUP, PASSPHRASE, new SystemEntropy())) {
            linked.end().backup(backup, key, false);
            restore(backup, found);
            try (Household restored = Household.open(found, RelayAddress.parse(after.address()))) {
                long ticks = linked.ticks();
                Await.until("a burst and more", () -> linked.ticks() > ticks + A_WHILE);
                assertFalse(before.lines().isEmpty());
                assertFalse(restored.status().met());
                assertEquals(Status.RelayState.NONE, restored.status().relay());
                assertEquals(List.of(), after.lines());
                restored.end().offer();
                Await.until("a meeting is seen", () -> !after.lines().isEmpty());
            }
        }
    }

    private static void exchange(Household left, Household right, String word) throws Exception {
        feel(left, "left: " + word);
        right.awaitHeard("left: " + word);
        right.end().say("right: " + word);
        left.awaitHeard("right: " + word);
    }

    /** Says it with a feeling, always the same. */
    private static void feel(Household household, String word) throws Exception {
        household.end().say(new SystemEntropy().freshId(), Saying.felt(FEELING, word));
    }

    private static void restore(Path backup, Path home) throws Exception {
        try (Restore restore = Restore.open(backup, PASSPHRASE);
                SqliteStore store = SqliteStore.open(Household.store(home))) {
            restore.into(store);
        }
    }

    private static void assertWhole(Household left, Household right) throws Exception {
        List<String> leftSaid = List.of("left: before the backup", "left: after the backup", "here again");
        List<String> rightSaid = List.of(
                "right: before the backup", "right: after the backup", "said when the other's machine was dead");
        assertEquals(leftSaid, left.said());
        assertEquals(leftSaid, right.heard());
        assertEquals(rightSaid, right.said());
        assertEquals(rightSaid, left.heard());
        assertEquals(Set.of(leftSaid.get(0), leftSaid.get(1), rightSaid.getLast()), felt(left));
        assertEquals(felt(left), felt(right));
        assertTrue(left.status().unacknowledged() == 0 && right.status().unacknowledged() == 0);
    }

    private static Set<String> felt(Household household) {
        return entries(household).stream()
                .filter(entry -> entry.said().feeling().equals(Optional.of(FEELING)))
                .map(Entry::text)
                .collect(Collectors.toSet());
    }

    private static long returned(Household household) {
        return household.events().stream()
                .filter(Event.Returned.class::isInstance)
                .count();
    }

    private static boolean allArrived(Household household) {
        return entries(household).stream().allMatch(Entry::arrived);
    }

    private static Entry last(Household household) {
        return entries(household).getLast();
    }

    private static List<Entry> entries(Household household) {
        try {
            return household.end().history(Optional.empty(), 1_000);
        } catch (Refusal refusal) {
            throw new AssertionError(refusal);
        }
    }
}
