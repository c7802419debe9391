package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dyad.end.Event;
import dyad.end.Refusal;
import dyad.end.Status;
import dyad.link.Bond;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import dyad.store.SqliteStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leaving, and what is left of it on the disk. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class LeaveTest {
    private static final String WORD = "a word that only we know";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(RelayKind.class)
    void theOtherSeesOnlyThatOneIsAway(RelayKind kind, Homes homes) throws Exception {
        try (TestRelay relay = kind.make(directory);
                Household left = Household.open(homes.left(), relay.address());
                Household right = Household.open(homes.right(), relay.address())) {
            right.await("here", status -> status.presence() == Presence.HERE);
            left.end().leave(false);
            assertFalse(left.status().met());
            assertEquals(Status.RelayState.NONE, left.status().relay());
            right.await("away", status -> status.presence() == Presence.AWAY);
            assertEquals(Optional.empty(), right.status().problem());
        }
    }

    @Test
    void noKeyIsLeftInTheHome(Homes homes) throws Exception {
        List<byte[]> keys = keys(homes.left());
        for (byte[] key : keys) {
            assertFalse(FileTraces.holding(homes.left(), key).isEmpty(), "the key is there before");
        }
        try (Household left = Household.open(homes.left())) {
            left.end().say(WORD);
            keys.addAll(keys(homes.left()));
            left.end().leave(false);
            for (byte[] key : keys) {
                assertEquals(List.of(), FileTraces.holding(homes.left(), key));
            }
        }
        for (byte[] key : keys) {
            assertEquals(List.of(), FileTraces.holding(homes.left(), key));
        }
    }

    @Test
    void withNobodyReachableItIsDoneAllTheSameAndAfterARestartThereIsNoLink(Homes homes) throws Exception {
        try (Household left = Household.open(homes.left())) {
            left.awaitRelay(Status.RelayState.UNREACHABLE);
            left.end().leave(false);
        }
        try (Household left = Household.open(homes.left())) {
            assertFalse(left.status().met());
            Refusal refusal = assertThrows(Refusal.class, () -> left.end().say("hello?"));
            assertEquals(Refusal.Kind.NOT_MET, refusal.kind());
        }
    }

    @Test
    void theHistoryStaysUnlessItIsToGoToo(Homes homes) throws Exception {
        try (Household left = Household.open(homes.left());
                Household right = Household.open(homes.right())) {
            left.end().say(WORD);
            right.end().say(WORD);
            left.end().leave(false);
            right.end().leave(true);
            assertEquals(List.of(WORD), left.said());
            assertEquals(List.of(), right.said());
            right.awaitEvent("told", Event.Forgotten.class::isInstance);
        }
        byte[] word = WORD.getBytes(StandardCharsets.UTF_8);
        assertFalse(FileTraces.holding(homes.left(), word).isEmpty());
        assertEquals(List.of(), FileTraces.holding(homes.right(), word));
    }

    @Test
    void wordsThatHadNotArrivedAreNotSentToWhomOneMeetsNext(Homes homes) throws Exception {
        try (TestRelay relay = RelayKind.EMBEDDED.make(directory);
                Household left = Household.open(homes.left(), relay.address());
                Household other = Household.open(directory.resolve("other"))) {
            left.end().say("for the first one only");
            left.end().leave(false);
            assertEquals(0, left.status().unacknowledged());
            new Couple(left, other).meet();
            left.end().say("for the second one");
            other.awaitHeard("for the second one");
            assertEquals(List.of("for the second one"), other.heard());
        }
    }

    private static List<byte[]> keys(Path home) throws StoreException {
        try (SqliteStore store = SqliteStore.open(Household.store(home))) {
            return new ArrayList<>(keysOf(store));
        }
    }

    /** The bond's name and topic key, the newest root and the seed of the letter key. */
    private static List<byte[]> keysOf(SqliteStore store) throws StoreException {
        Bond bond = Bond.load(store).orElseThrow();
        byte[] roots = store.transact(records -> records.get("epoch.roots").orElseThrow());
        byte[] letter = store.transact(records -> records.get("letter.own").orElseThrow());
        return List.of(bond.id(), bond.topicKey(), part(roots, 5), part(letter, 4));
    }

    private static byte[] part(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, from + 32);
    }
}
