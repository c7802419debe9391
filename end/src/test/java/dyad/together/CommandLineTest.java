package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.household.Guest;
import dyad.together.Program.Result;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two ends and Mosquitto, each in a process of its own, and nothing but the command line to reach them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class CommandLineTest {
    private static final String ADDRESS = "http://127\\.0\\.0\\.1:\\d+/";

    private TestRelay relay;
    private EndProcess left;
    private EndProcess right;
    private List<String> leftMeeting;
    private List<String> rightMeeting;

    @BeforeAll
    void meet(@TempDir Path directory) throws Exception {
        relay = RelayKind.MOSQUITTO.make(directory);
        Program program = new Program(directory.resolve("tmp"));
        left = EndProcess.start(program, directory.resolve("left"), relay.address());
        right = EndProcess.start(program, directory.resolve("right"));
        try (Child offering = left.start("meet", "--json");
                Child taking = right.start("meet", codeOf(offering), "--json")) {
            offering.await("words");
            taking.await("words");
            left.askOne("confirm");
            right.askOne("confirm");
            assertEquals(0, offering.exitCode());
            assertEquals(0, taking.exitCode());
            leftMeeting = offering.out();
            rightMeeting = taking.out();
        }
    }

    private static String codeOf(Child offering) throws InterruptedException {
        return EndProcess.json(offering.await("code")).getString("code");
    }

    @AfterAll
    void part() {
        left.close();
        right.close();
        relay.close();
    }

    @Test
    void meetPrintsTheCodeThenTheWordsThenThatTheyMet() {
        assertEquals(3, leftMeeting.size());
        assertTrue(EndProcess.json(leftMeeting.get(0)).getString("code").startsWith("dyad:"));
        String words = EndProcess.json(leftMeeting.get(1)).getString("words");
        assertTrue(words.matches("[a-z]+ [a-z]+ [a-z]+"), words);
        assertEquals("{\"met\":true}", leftMeeting.get(2));
        assertEquals(leftMeeting.subList(1, 3), rightMeeting);
    }

    @Test
    void runPrintsItsPageAndThenReady() {
        List<String> lines = left.child().out();
        assertTrue(lines.getFirst().matches("page  " + ADDRESS + "#token=.+"), lines.toString());
        assertEquals("ready", lines.get(1));
    }

    @Test
    void theJournalGetsNoTokenAndEveryEntryOfTheLogWithItsLevel(@TempDir Path folder) throws Exception {
        Program program = new Program(folder.resolve("tmp"));
        String home = folder.resolve("home").toString();
        String broker = relay.address().toString();
        try (Guest guest = Guest.listening(relay.address().port());
                Child end = program.startInJournal(
                        "run", "--home", home, "--no-open", "--household", broker, "--log-level", "debug")) {
            end.await("ready");
            guest.say("zigbee2mqtt/bridge/devices", "no JSON", true);
            program.run("lamps", "--home", home, "find");
            assertTrue(end.await("was dropped").startsWith("<7>household: a message of"));
            assertTrue(
                    end.await("page  ").matches("page  " + ADDRESS), end.out().toString());
            assertTrue(
                    end.out().stream().noneMatch(line -> line.contains("token")),
                    end.out().toString());
            assertTrue(program.run("page", "--home", home).out().contains("#token="));
        }
    }

    @Test
    void pagePrintsAFreshAddressEachTime() throws Exception {
        String first = left.askOne("page").getString("page");
        String second = left.askOne("page").getString("page");
        assertTrue(first.matches(ADDRESS + "#token=.+"), first);
        assertNotEquals(first, second);
    }

    @Test
    void statusHasAllThatScriptsRelyOn() throws Exception {
        JsonObject status = left.askOne("status");
        assertTrue(status.getBoolean("met"));
        assertTrue(List.of("here", "awake", "away").contains(status.getString("presence")));
        assertTrue(status.getInt("epoch") >= 0);
        assertTrue(status.getInt("unacknowledged") >= 0);
        assertEquals("connected", status.getString("relay"));
        assertEquals("together", status.getString("profile"));
        assertEquals(500, status.getInt("tickMillis"));
        assertTrue(status.getString("page").matches(ADDRESS));
    }

    @Test
    void aWordSaidLeftIsListenedToAndInTheHistoryRight() throws Exception {
        try (Child listening = right.start("listen", "--json")) {
            listening.await("presence");
            JsonObject kept = left.askOne("say", "good", "night");
            assertTrue(kept.getBoolean("kept"));
            JsonObject word = EndProcess.json(listening.await("good night"));
            assertEquals("word", word.getString("type"));
            assertEquals(kept.getString("id"), word.getString("id"));
            assertEquals("them", word.getString("from"));
            assertTrue(word.getJsonNumber("at").longValue() > 0);
        }
        assertTrue(right.history("them").contains("good night"));
        assertTrue(left.history("me").contains("good night"));
    }

    @Test
    void historySinceAWordShowsOnlyWhatCameAfterIt() throws Exception {
        left.askOne("say", "before");
        String middle = left.askOne("say", "the word itself").getString("id");
        String last = left.askOne("say", "after").getString("id");
        List<String> ids = left.ask("history", "--since", middle).stream()
                .map(word -> word.getString("id"))
                .toList();
        assertTrue(ids.contains(last));
        assertFalse(ids.contains(middle));
    }

    @Test
    void aTouchAndAPresenceAreSeenByListen() throws Exception {
        try (Child listening = left.start("listen", "--json")) {
            right.askOne("awake");
            listening.await("\"awake\"");
            try (Child touching = left.start("touch", "--for", "20", "--json")) {
                JsonObject touched = right.askOne("touch", "--for", "5");
                assertTrue(touched.getBoolean("touched"));
                assertTrue(touched.getBoolean("together"));
                assertEquals("{\"type\":\"together\"}", listening.await("\"together\""));
                touching.await("\"together\":true");
            }
            assertEquals(
                    "{\"type\":\"touch\",\"from\":\"them\",\"pressing\":true}", listening.await("\"pressing\":true"));
            listening.await("\"pressing\":false");
            right.askOne("here");
            listening.await("\"here\"");
        }
    }

    @Test
    void whatTheOtherWroteDoesNotDriveThisTerminal() throws Exception {
        String hostile = "\u001b[2J\u001b]0;title\u0007 \u009b31m \u202e\u0008 end of it";
        try (Child listening = right.start("listen")) {
            listening.await("they are");
            left.askOne("say", hostile);
            assertHarmless(listening.await("end of it"));
        }
        assertHarmless(right.command("history").out());
        assertTrue(right.history("them").contains(hostile), "as JSON it is what was said");
    }

    private static void assertHarmless(String printed) {
        assertTrue(printed.chars().noneMatch(c -> c != '\n' && (Character.isISOControl(c) || c == '\u202e')), printed);
    }

    @Test
    void whatIsTooLargeIsRefusedAndNothingIsKept() throws Exception {
        String tooLarge = "x".repeat(64 * 1_024 + 1);
        Result result = left.commandWith(tooLarge, "say", "-", "--json");
        assertEquals(1, result.exitCode());
        assertEquals("too-large", EndProcess.json(result.out()).getString("kind"));
        assertFalse(left.history("me").contains(tooLarge));
    }

    @Test
    void aForgottenWordIsCounted() throws Exception {
        String id = left.askOne("say", "forget me").getString("id");
        assertEquals(1, left.askOne("forget", id).getInt("forgotten"));
        assertEquals(0, left.askOne("forget", id).getInt("forgotten"));
        assertFalse(left.history("me").contains("forget me"));
    }

    @Test
    void leavingNeedsAYesAndMeetingAgainIsRefused() throws Exception {
        assertEquals(2, left.command("leave").exitCode());
        assertTrue(left.askOne("status").getBoolean("met"));
        Result again = left.command("meet", "--json");
        assertEquals(1, again.exitCode());
        assertEquals("already-met", EndProcess.json(again.out()).getString("kind"));
    }

    @Test
    void aSecondEndOnTheSameHomeIsRefused() throws Exception {
        Result second = left.command("run", "--no-open", "--json");
        assertEquals(4, second.exitCode());
        JsonObject error = EndProcess.json(second.out());
        assertEquals("busy", error.getString("kind"));
        assertTrue(error.getString("error").contains(left.home().toString()));
        assertTrue(left.askOne("status").getBoolean("met"));
    }

    @Test
    void onlyTheOwnerCanReadWhatReachesTheEnd() throws Exception {
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(left.home().resolve("control.json")));
        assertEquals(PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(left.home()));
    }
}
