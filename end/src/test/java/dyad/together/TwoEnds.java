package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.ache.Warmth;
import dyad.connection.Await;
import dyad.end.Event;
import dyad.end.MeetingView;
import dyad.end.Refusal;
import dyad.end.Status;
import dyad.end.SystemEntropy;
import dyad.feeling.Feeling;
import dyad.felt.FeelingJson;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.senses.Presence;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What two people do with their ends: they meet once, and every test goes on from there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
abstract class TwoEnds {
    private static final String FIRST_WORD = "said as soon as both had met";

    /** These tests run beside each other, and whoever is quiet cannot touch. */
    private static final String QUIET = "whether one is quiet";

    private final RelayKind kind;
    private TestRelay relay;
    private Household left;
    private Household right;

    TwoEnds(RelayKind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void meet(@TempDir Path directory) throws Exception {
        relay = kind.make(directory);
        left = Household.open(directory.resolve("left"), relay.address());
        right = Household.open(directory.resolve("right"));
        Couple couple = new Couple(left, right).meet();
        right.end().say(FIRST_WORD);
        couple.awaitLinked();
    }

    @AfterAll
    void part() {
        left.close();
        right.close();
        relay.close();
    }

    @Test
    void bothSawTheSameThreeWordsAndTheSameColour() {
        MeetingView leftSaw = left.status().meeting();
        MeetingView rightSaw = right.status().meeting();
        assertEquals(3, leftSaw.words().size());
        assertEquals(leftSaw.words(), rightSaw.words());
        assertTrue(leftSaw.colour().orElseThrow().matches("#[0-9a-f]{6}"));
        assertEquals(leftSaw.colour(), rightSaw.colour());
        assertEquals(leftSaw.colourName(), rightSaw.colourName());
    }

    @Test
    void theOneWhoTookTheCodeLearnedTheRelayFromIt() {
        assertEquals(Optional.of(relay.address().toString()), right.status().relayAddress());
        assertEquals(Status.RelayState.CONNECTED, right.status().relay());
    }

    @Test
    void aWordCanBeSaidAsSoonAsBothHaveMet() throws Exception {
        left.awaitHeard(FIRST_WORD);
        assertTrue(right.status().met());
    }

    @Test
    void wordsCrossInBothDirectionsOnceAndInOrder() throws Exception {
        List<String> morning = List.of("good morning", "did you sleep?", "grüße, \uD83C\uDF3B и привет");
        List<String> answers = List.of("yes", "and you?");
        for (String word : morning) {
            left.end().say(word);
        }
        for (String word : answers) {
            right.end().say(word);
        }
        right.awaitHeard(morning.getLast());
        left.awaitHeard(answers.getLast());
        assertEquals(morning, right.heard().stream().filter(morning::contains).toList());
        assertEquals(answers, left.heard().stream().filter(answers::contains).toList());
    }

    @Test
    void aWordOfManyFramesCrossesWhole() throws Exception {
        String letter = "a long letter of many frames, ".repeat(60);
        left.end().say(letter);
        right.awaitHeard(letter);
    }

    @Test
    void theSpeakerLearnsThatAWordHasArrived() throws Exception {
        MessageId id = right.end().say("has this arrived?");
        right.awaitEvent("arrived", new Event.Arrived(id)::equals);
        assertTrue(right.end().history(Optional.empty(), 1_000).stream()
                .filter(entry -> entry.id().equals(id))
                .allMatch(entry -> entry.arrived()));
    }

    @Test
    @ResourceLock(QUIET)
    void aTouchIsFeltAndSoIsItsEndAndTwoAtOnceAreOne() throws Exception {
        left.end().touch(true);
        right.await("touched", Status::touching);
        left.end().touch(false);
        right.awaitEvent("let go", new Event.Touch(false)::equals);
        List<Event> felt =
                right.events().stream().filter(Event.Touch.class::isInstance).toList();
        assertEquals(List.of(new Event.Touch(true), new Event.Touch(false)), felt);
        for (boolean pressing : List.of(true, false)) {
            left.end().touch(pressing);
            right.end().touch(pressing);
            left.awaitEvent("one touch", new Event.TouchTogether()::equals);
            right.awaitEvent("one touch", new Event.TouchTogether()::equals);
        }
        assertEquals(Warmth.FULL, left.status().warmth());
        assertEquals(Warmth.FULL, right.status().warmth());
    }

    @Test
    void aFeelingCrossesAloneAndWithWordsAndIsToldToWhateverPlaysIt() throws Exception {
        JsonObject drawn = Json.createObjectBuilder()
                .add("pleasure", 0.9)
                .add("arousal", 0.7)
                .add("colour", "#f2a0c0")
                .build();
        Feeling feeling = FeelingJson.read(drawn);
        for (String words : List.of("", "and this with it")) {
            MessageId id = new SystemEntropy().freshId();
            left.end().say(id, Saying.felt(feeling, words));
            right.awaitEvent("felt", new Event.Felt(id, feeling)::equals);
            left.awaitEvent("arrived", new Event.Arrived(id)::equals);
            assertEquals(
                    Saying.felt(feeling, words),
                    right.end().entry(id).orElseThrow().said());
            assertFalse(left.events().contains(new Event.Felt(id, feeling)), "one's own is not played");
        }
    }

    @Test
    @ResourceLock(QUIET)
    void presenceIsSeenAsItIsSet() throws Exception {
        for (Presence presence : List.of(Presence.AWAKE, Presence.AWAY, Presence.HERE)) {
            right.end().presence(presence);
            left.await(presence.word(), status -> status.presence() == presence);
            assertEquals(presence, right.status().mine());
        }
    }

    @Test
    void aWordOfMoreThan64KbIsRefusedBeforeAnythingIsKept() throws Exception {
        // A letter of two bytes: 64 KB and two bytes.
        String tooLarge = "ü".repeat(32 * 1_024 + 1);
        Refusal refusal = assertThrows(Refusal.class, () -> left.end().say(tooLarge));
        assertEquals(Refusal.Kind.TOO_LARGE, refusal.kind());
        assertTrue(String.valueOf(refusal.getMessage()).contains("64 KB"), refusal.getMessage());
        assertFalse(left.said().contains(tooLarge));
    }

    @Test
    void whatIsForgottenHereStaysThere() throws Exception {
        MessageId id = left.end().say("forget this");
        right.awaitHeard("forget this");
        left.awaitEvent("arrived", new Event.Arrived(id)::equals);
        assertTrue(left.end().forget(id));
        assertFalse(left.end().forget(id));
        assertFalse(left.said().contains("forget this"));
        assertTrue(right.heard().contains("forget this"));
        left.awaitEvent("told", Event.Forgotten.class::isInstance);
    }

    @Test
    void aWordForgottenOnItsWayArrivesAllTheSame() throws Exception {
        MessageId id = left.end().say("forgotten at once");
        left.end().forget(id);
        right.awaitHeard("forgotten at once");
        left.await("nothing under way", status -> status.unacknowledged() == 0);
        assertFalse(left.said().contains("forgotten at once"));
    }

    @Test
    void anEndThatHasMetMeetsNobodyElse() throws Exception {
        for (Household household : List.of(left, right)) {
            Refusal refusal = assertThrows(Refusal.class, () -> household.end().offer());
            assertEquals(Refusal.Kind.ALREADY_MET, refusal.kind());
        }
    }

    @Test
    void theEndBreathesWithItsTicks() throws Exception {
        long before = left.ticks();
        Await.until("three ticks", () -> left.ticks() >= before + 3);
    }
}
