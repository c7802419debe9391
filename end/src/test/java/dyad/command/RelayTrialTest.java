package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.connection.Mosquitto;
import dyad.connection.RelayAddress;
import dyad.end.End;
import dyad.end.EndSettings;
import dyad.end.LinkedEnd;
import dyad.end.MeetingView.Stage;
import dyad.end.Relays;
import dyad.hum.Profile;
import dyad.relay.EmbeddedRelay;
import dyad.relay.RelaySettings;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Relays that keep frames, and one that does not: the practice relay only passes on. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class RelayTrialTest {
    private static final String ONLY_WHILE_BOTH_ARE_UP =
            "This relay does not keep what is sent to it: words cross only while both of you are up.";

    @TempDir
    Path folder = Path.of("");

    private final Machine machine = new Machine(folder);

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    void aRelayThatIsFitIsSaidToBe() throws Exception {
        try (EmbeddedRelay relay = EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, folder.resolve("frames")))) {
            String url = "mqtt://127.0.0.1:" + relay.port();
            Result human = machine.run("relay", "check", url);
            assertEquals(0, human.exitCode(), human.toString());
            assertTrue(human.out().contains("good     Listening in: Refused: # + d/# "), human.out());
            assertTrue(human.out().contains("warning  Encryption: There is none"), human.out());
            assertTrue(human.out().strip().endsWith(url + " is fit, with 1 warning."), human.out());
            assertTrue(human.err().contains("… Pace"), human.err());
        }
    }

    @Test
    void aRelayThatOnlyPassesOnIsNot() throws Exception {
        try (PracticeRelay relay = PracticeRelay.start()) {
            Result result = machine.run("relay", "check", "mqtt://127.0.0.1:" + relay.port(), "--json");
            assertEquals(1, result.exitCode());
            assertFalse(result.json().getLast().getBoolean("fit"));
            JsonObject keeping = result.json().stream()
                    .filter(line -> line.getString("question", "").equals("keeping"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("bad", keeping.getString("verdict"));
            assertTrue(keeping.getString("advice").contains("retained"), keeping.toString());
            assertEquals("", result.err());
        }
    }

    @Test
    void whereNobodyListensThatIsSaid() throws Exception {
        Result result = machine.run("relay", "check", "mqtt://127.0.0.1:" + Mosquitto.freePort());
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("refused"), result.err());
        assertEquals(2, machine.run("relay", "check", "somewhere").exitCode());
        assertEquals(
                2, machine.run("relay", "check", "mqtt://us:secret@127.0.0.1").exitCode());
    }

    @Test
    void overARelayThatOnlyPassesOnTwoMeetAllTheSameAndAreToldAsLongAsTheyUseIt() throws Exception {
        try (PracticeRelay relay = PracticeRelay.start()) {
            try (End left = open("left", relay);
                    End right = open("right", relay)) {
                new DemoMeeting(left, right).run();
                awaitTold(left);
                awaitTold(right);
            }
            awaitToldAgain(relay);
        }
    }

    /** People take longer to compare their words than it takes to see that a frame does not come back. */
    @Test
    void whatWasFoundBeforeBothSaidYesIsToldAfterwardsToo() throws Exception {
        try (PracticeRelay relay = PracticeRelay.start()) {
            try (End left = open("left", relay);
                    End right = open("right", relay)) {
                right.take(left.offer().code().orElseThrow());
                awaitTold(left);
                for (End end : List.of(left, right)) {
                    Await.until("three words", () -> end.status().meeting().stage() == Stage.WORDS);
                    end.confirm(true);
                }
                Await.until(
                        "both have met",
                        () -> left.status().met() && right.status().met());
            }
            awaitToldAgain(relay);
        }
    }

    private void awaitToldAgain(PracticeRelay relay) throws Exception {
        try (End left = open("left", relay)) {
            assertTrue(left.status().met());
            awaitTold(left);
        }
    }

    private static void awaitTold(End end) throws InterruptedException {
        Await.until(
                "what this relay lacks", () -> end.status().relayProblem().equals(Optional.of(ONLY_WHILE_BOTH_ARE_UP)));
    }

    private End open(String name, PracticeRelay relay) throws Exception {
        Optional<RelayAddress> address = Optional.of(RelayAddress.parse("mqtt://127.0.0.1:" + relay.port()));
        EndSettings settings =
                new EndSettings(new Relays(address, address, Optional.empty()), Profile.TOGETHER, Optional.empty());
        return LinkedEnd.open(folder.resolve(name).resolve("link.db"), settings);
    }
}
