package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.end.Event;
import dyad.end.Refusal;
import dyad.end.Status;
import dyad.senses.Presence;
import dyad.together.Program.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Safety property 5: leaving, and what is left of it on the disk. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class P05LeavingErasesKeysTest {
    private static final String WORD = "a word that only we know";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("dyad.together.RelayKind#here")
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
        DiskScan before = LinkKeys.of(homes.left());
        assertTrue(before.below(homes.left()).size() > 10, "the keys are there before");
        DiskScan after;
        long nanos;
        try (Household left = Household.open(homes.left())) {
            left.end().say(WORD);
            after = LinkKeys.of(homes.left());
            nanos = System.nanoTime();
            left.end().leave(false);
            nanos = System.nanoTime() - nanos;
            assertEquals(List.of(), before.below(homes.left()));
            assertEquals(List.of(), after.below(homes.left()));
        }
        assertEquals(List.of(), before.below(homes.left()));
        assertEquals(List.of(), after.below(homes.left()));
        // Milliseconds in life: the bound is far beyond what a busy machine needs.
        assertTrue(nanos < 2_000_000_000L, "it took " + nanos);
        System.out.printf(
                "safety: P05 leaving without a network took %d ms; %d forms of every key of the link were in the home before and"
                        + " are in no file after%n",
                nanos / 1_000_000, before.all().size());
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

    /** With the other switched off, so that the word can only be left at the relay, sealed with what the other gave. */
    @Test
    void aFarewellIsAnOrdinaryWordThatIsWaitedForAndAfterItTheyAreOnlyAway(Homes homes) throws Exception {
        try (TestRelay relay = RelayKind.EMBEDDED.make(directory)) {
            Couple.beTogether(homes, relay.address());
            bidFarewell(homes, relay);
            try (Household right = Household.open(homes.right(), relay.address())) {
                right.awaitHeard("Be well.");
                assertEquals(Presence.AWAY, right.status().presence());
                assertEquals(Optional.empty(), right.status().problem());
                assertEquals(List.of("Be well."), right.heard());
            }
        }
    }

    private void bidFarewell(Homes homes, TestRelay relay) throws Exception {
        Program program = new Program(directory.resolve("tmp"));
        try (EndProcess left = EndProcess.start(program, homes.left(), relay.address())) {
            Result result = left.command("leave", "--yes", "--erase-history", "--farewell", "Be well.");
            assertEquals(0, result.exitCode(), result.toString());
            assertTrue(result.err().contains("It is on its way."), result.err());
            assertFalse(left.askOne("status").getBoolean("met"));
            assertEquals(List.of(), left.history("me"));
            List<String> log = left.ask("log").stream()
                    .map(entry -> entry.getString("change") + " " + entry.getString("detail"))
                    .toList();
            assertEquals(List.of("met ", "left words erased"), log);
        }
    }

    @Test
    void whoDoesNotWantToWaitForTheirFarewellLeavesByCtrlC(Homes homes) throws Exception {
        try (EndProcess left = EndProcess.start(new Program(directory.resolve("tmp")), homes.left());
                Child leaving = left.start("leave", "--yes", "--farewell", "Be well.")) {
            Await.until("waiting", () -> leaving.err().stream().anyMatch(line -> line.contains("waiting for it")));
            assertTrue(left.askOne("status").getBoolean("met"));
            assertEquals(0, leaving.interrupt());
            assertFalse(left.askOne("status").getBoolean("met"));
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
        DiskScan word = new DiskScan().word(WORD);
        assertFalse(word.below(homes.left()).isEmpty());
        assertEquals(List.of(), word.below(homes.right()));
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
}
