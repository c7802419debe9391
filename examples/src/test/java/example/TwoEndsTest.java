package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.library.Dyad;
import dyad.library.DyadException;
import dyad.library.Feeling;
import dyad.library.Finest;
import dyad.library.Listener;
import dyad.library.Listening;
import dyad.library.Meeting;
import dyad.library.Nearness;
import dyad.library.Opening;
import dyad.library.Presence;
import dyad.library.Profile;
import dyad.library.Word;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two ends in one program, over a real relay: each method of the library is used as a stranger would use it. */
class TwoEndsTest {

    @TempDir
    private Path folder;

    @Test
    void twoMeetSpeakFeelTouchAndLeave() throws Exception {
        try (Relay relay = Relay.start(folder)) {
            Opening left = Dyad.in(folder.resolve("left")).relay(relay.url()).profile(Profile.TOGETHER);
            Opening right = Dyad.in(folder.resolve("right")).profile(Profile.TOGETHER);
            try (Dyad here = left.open();
                    Dyad there = right.open()) {
                assertEquals(DyadException.Reason.NOT_MET, reason(() -> here.say("too early")));
                assertEquals(DyadException.Reason.CODE_WRONG, reason(() -> there.take("no code at all")));
                assertEquals(DyadException.Reason.NO_RELAY, reason(there::offer));
                assertEquals(DyadException.Reason.BUSY, reason(left::open));
                meet(here, there);
                speak(here, there);
                feel(here, there);
            }
            // What was kept is there again, and goes on.
            try (Dyad here = left.open();
                    Dyad there = right.open()) {
                assertEquals(2, here.history(10).size());
                here.say("again");
                Await.until("the word is there", () -> texts(there).contains("again"));
                here.leave(true);
                assertFalse(here.state().met());
                assertTrue(there.state().met(), "the other is not told");
                assertEquals(List.of(), here.history(10));
            }
        }
    }

    private static void meet(Dyad here, Dyad there) throws Exception {
        List<Meeting.Stage> stages = new CopyOnWriteArrayList<>();
        try (Listening _ = there.listen(new Listener() {
            @Override
            public void meeting(Meeting meeting) {
                stages.add(meeting.stage());
            }
        })) {
            Meeting offered = here.offer();
            assertTrue(offered.expires().orElseThrow().isAfter(Instant.now()));
            there.take(offered.code().orElseThrow());
            Await.until("words", () -> here.meeting().words().size() == 3 && there.meeting().words().size() == 3);
            assertEquals(here.meeting().words(), there.meeting().words());
            here.confirm(true);
            there.confirm(true);
            Await.until("met", () -> here.state().met() && there.state().met());
            Await.until("the listener knows", () -> stages.contains(Meeting.Stage.MET));
        }
        assertTrue(stages.contains(Meeting.Stage.WORDS), stages.toString());
    }

    private static void speak(Dyad here, Dyad there) throws Exception {
        List<String> arrived = new CopyOnWriteArrayList<>();
        List<Word> heard = new CopyOnWriteArrayList<>();
        here.listen(new Listener() {
            @Override
            public void arrived(String id) {
                arrived.add(id);
                throw new IllegalStateException("a listener that fails is called again all the same");
            }
        });
        there.listen(new Listener() {
            @Override
            public void word(Word word) {
                heard.add(word);
            }
        });
        String word = here.say("good morning");
        String feeling = here.feel(Feeling.of(0.9, 0.7).called("happy").coloured("#ffcc00"), "so");
        Await.until("both arrived", () -> arrived.equals(List.of(word, feeling)));
        assertEquals(List.of(word, feeling), heard.stream().map(Word::id).toList());
        assertEquals(List.of("good morning", "so"), heard.stream().map(Word::text).toList());
        assertFalse(heard.getFirst().mine());
        Feeling felt = heard.getLast().feeling().orElseThrow();
        assertEquals("happy", felt.category().orElseThrow());
        assertEquals("#ffcc00", felt.colour());
        assertEquals(0.9, felt.pleasure());
        assertEquals(0, here.state().underWay());
    }

    private static void feel(Dyad here, Dyad there) throws Exception {
        AtomicBoolean together = new AtomicBoolean();
        here.listen(new Listener() {
            @Override
            public void touchTogether() {
                together.set(true);
            }
        });
        here.presence(Presence.AWAKE);
        Await.until("awake", () -> there.state().presence() == Presence.AWAKE);
        here.touch(true);
        Await.until("felt", () -> there.state().touching());
        there.touch(true);
        Await.until("felt by both", together::get);
        here.touch(false);
        there.touch(false);
        assertEquals(1, here.state().warmth());
        assertTrue(here.standingAt(46.05, 14.51, 30, Instant.now()));
        assertFalse(here.standingAt(46.05, 14.51, 30, Instant.now().minus(Duration.ofHours(1))));
        assertThrows(IllegalArgumentException.class, () -> here.standingAt(91, 0, 30, Instant.now()));
        here.nearness(Duration.ofHours(1), Finest.TOWN);
        Await.until("asked", () -> there.state().nearness().wanted());
        there.nearness(Duration.ofHours(1), Finest.STREET);
        Await.until("agreed", () -> here.state().nearness().until().isPresent());
        assertEquals(Nearness.Direction.STATIONARY, here.state().nearness().direction());
        here.nearnessOff();
        Await.until("ended", () -> there.state().nearness().until().isEmpty());
        here.presence(Presence.AWAY);
        assertEquals(DyadException.Reason.STILL, reason(() -> here.touch(true)));
        here.pause();
        assertTrue(here.state().paused());
        here.back();
        assertFalse(here.state().paused());
    }

    @Test
    void whatIsClosedSaysSo() throws Exception {
        Dyad dyad = Dyad.in(folder.resolve("home")).open();
        dyad.close();
        dyad.close();
        assertEquals(DyadException.Reason.CLOSED, reason(() -> dyad.say("too late")));
        assertThrows(IllegalStateException.class, dyad::state);
        Dyad.in(folder.resolve("home")).open().close();
    }

    @Test
    void whatMakesNoSenseIsSaidAtOnce() {
        Opening opening = Dyad.in(folder.resolve("home"));
        assertThrows(IllegalArgumentException.class, () -> opening.relay("https://example.org"));
        assertThrows(IllegalArgumentException.class, () -> opening.proxy("http://example.org"));
        assertThrows(IllegalArgumentException.class, () -> Feeling.of(1.5, 0));
        assertThrows(IllegalArgumentException.class, () -> Feeling.of(1, 0).called("peckish"));
        assertThrows(IllegalArgumentException.class, () -> Feeling.of(1, 0).shaped(List.of(), 0));
    }

    private static List<String> texts(Dyad dyad) throws DyadException {
        return dyad.history(10).stream().map(Word::text).toList();
    }

    private static DyadException.Reason reason(Asking asking) {
        return assertThrows(DyadException.class, asking::ask).reason();
    }

    private interface Asking {
        void ask() throws DyadException;
    }
}
