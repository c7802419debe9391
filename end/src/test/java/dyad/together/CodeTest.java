package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.MeetingView;
import dyad.end.MeetingView.Problem;
import dyad.end.MeetingView.Stage;
import dyad.end.Refusal;
import dyad.keys.Primitives;
import dyad.keys.SystemPrimitives;
import dyad.meeting.Code;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes that lead to no link, each saying why. */
@ParameterizedClass
@MethodSource("dyad.together.RelayKind#here")
@Execution(ExecutionMode.CONCURRENT)
class CodeTest {
    private static final Primitives PRIMITIVES = new SystemPrimitives();

    private final RelayKind kind;
    private TestRelay relay;
    private Household giver;
    private Household taker;

    @TempDir
    private Path directory;

    CodeTest(RelayKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws Exception {
        relay = kind.make(directory);
        giver = Household.open(directory.resolve("giver"), relay.address());
        taker = Household.open(directory.resolve("taker"));
    }

    @AfterEach
    void close() {
        giver.close();
        taker.close();
        relay.close();
    }

    @Test
    void whatIsNoCodeIsCalledWrong() {
        assertRefused(Refusal.Kind.CODE_WRONG, "https://example.org/", "not a Dyad code");
    }

    @Test
    void aCodeWithOneLetterChangedIsCalledWrong() throws Exception {
        String code = offered();
        char last = code.charAt(20);
        String damaged = code.substring(0, 20) + (last == 'A' ? 'B' : 'A') + code.substring(21);
        assertRefused(Refusal.Kind.CODE_WRONG, damaged, "damaged");
    }

    @Test
    void aCodeThatWasNotCopiedWholeIsCalledWrong() throws Exception {
        String code = offered();
        assertRefused(Refusal.Kind.CODE_WRONG, code.substring(0, code.length() - 7), "incomplete");
    }

    @Test
    void anExpiredCodeIsCalledExpired() throws Exception {
        Code fresh = Code.parse(PRIMITIVES, offered());
        Code old = new Code(
                fresh.relay(), fresh.rendezvous(), fresh.bundleHash(), fresh.secret(), fresh.expiresAtSeconds() - 121);
        assertRefused(Refusal.Kind.CODE_EXPIRED, old.text(PRIMITIVES), "time is over");
    }

    @Test
    void aCodeThatSomebodyElseHasTakenIsCalledUsed() throws Exception {
        String code = offered();
        taker.end().take(code);
        giver.await(Stage.WORDS);
        try (Household third = Household.open(directory.resolve("third"))) {
            third.end().take(code);
            third.await(Stage.FAILED);
            assertFailed(Problem.USED, third);
            assertTrue(third.status().meeting().words().isEmpty());
        }
        taker.await(Stage.WORDS);
    }

    @Test
    void aCodeOfAnotherBundleIsCalledWrong() throws Exception {
        Code offered = Code.parse(PRIMITIVES, offered());
        byte[] otherHash = offered.bundleHash().clone();
        otherHash[0] ^= 1;
        Code forged = new Code(
                offered.relay(), offered.rendezvous(), otherHash, offered.secret(), offered.expiresAtSeconds());
        taker.end().take(forged.text(PRIMITIVES));
        taker.await(Stage.FAILED);
        assertFailed(Problem.WRONG, taker);
    }

    @Test
    void wordsThatDifferEndTheMeetingOnBothSides() throws Exception {
        taker.end().take(offered());
        giver.await(Stage.WORDS);
        taker.await(Stage.WORDS);
        giver.end().confirm(false);
        giver.await(Stage.FAILED);
        assertFailed(Problem.DENIED_HERE, giver);
        taker.await(Stage.FAILED);
        assertFailed(Problem.DENIED_THERE, taker);
        assertFalse(giver.status().met());
        assertFalse(taker.status().met());
    }

    @Test
    void aYesBeforeThereAreWordsIsRefused() throws Exception {
        offered();
        Refusal refusal = assertThrows(Refusal.class, () -> giver.end().confirm(true));
        assertEquals(Refusal.Kind.NO_MEETING, refusal.kind());
    }

    @Test
    void withoutARelayThereIsNoCodeToOffer() {
        Refusal refusal = assertThrows(Refusal.class, () -> taker.end().offer());
        assertEquals(Refusal.Kind.NO_RELAY, refusal.kind());
        assertTrue(String.valueOf(refusal.getMessage()).contains("--relay"), refusal.getMessage());
    }

    @Test
    void aMeetingGivenUpIsFollowedByAnother() throws Exception {
        String first = offered();
        giver.end().cancelMeeting();
        assertFailed(Problem.CANCELLED, giver);
        String second = offered();
        assertFalse(first.equals(second));
        taker.end().take(second);
        taker.await(Stage.WORDS);
    }

    private String offered() throws Refusal {
        return giver.end().offer().code().orElseThrow();
    }

    private void assertRefused(Refusal.Kind kind, String code, String words) {
        Refusal refusal = assertThrows(Refusal.class, () -> taker.end().take(code));
        assertEquals(kind, refusal.kind());
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.getMessage());
        assertEquals(Stage.NONE, taker.status().meeting().stage());
    }

    private static void assertFailed(Problem problem, Household household) {
        MeetingView meeting = household.status().meeting();
        assertEquals(Optional.of(problem), meeting.problem());
        assertFalse(household.status().met());
    }
}
