package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.RelayAddress;
import dyad.hum.Profile;
import dyad.invitation.Invitation;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @TempDir
    static Path folder = Path.of("");

    private final Machine machine = new Machine(folder);

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    void runPrintsThePageAndThenReadyAndCleansUpAtItsEnd() {
        machine.lifetime.meanwhile(() -> assertTrue(Files.exists(machine.home.control())));
        Result result = machine.run("run", "--no-open");
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(
                result.out().matches("page  http://127\\.0\\.0\\.1:\\d+/#token=[\\w-]{43}\\R" + "ready\\R"),
                result.out());
        assertTrue(machine.ends.getFirst().isClosed());
        assertFalse(Files.exists(machine.home.control()));
    }

    @Test
    void withJsonEachIsOneObject() {
        Result result = machine.run("run", "--no-open", "--json");
        assertTrue(result.json().getFirst().getString("page").startsWith("http://127.0.0.1:"));
        assertTrue(result.json().get(1).getBoolean("ready"));
    }

    @Test
    void withoutARelayItSaysHowToGetOne() {
        Result result = machine.run("run", "--no-open");
        assertTrue(result.err().contains("dyad meet CODE") && result.err().contains("--host-relay"), result.err());
        assertEquals(
                "",
                machine.run("run", "--no-open", "--relay", "mqtt://relay.example")
                        .err());
        assertEquals(
                "mqtt://relay.example:1883",
                machine.opened.getLast().relays().own().orElseThrow().toString());
    }

    @Test
    void hostingARelaySaysWhatMustBeReachableAndWhoSeesWhat() {
        Result result = machine.run("run", "--no-open", "--host-relay", "0.0.0.0:1999", "--profile", "quiet");
        assertEquals(0, result.exitCode(), result.err());
        String shown = machine.opened.getFirst().hosting().orElseThrow();
        assertTrue(shown.endsWith(":1999") && !shown.startsWith("0.0.0.0"), shown);
        assertTrue(result.err().contains("must be able to reach " + shown), result.err());
        assertTrue(result.err().contains("sees the other's IP address"), result.err());
        assertEquals(
                "mqtt://127.0.0.1:1999",
                machine.opened.getFirst().relays().own().orElseThrow().toString());
        assertEquals(
                "mqtt://" + shown,
                machine.opened.getFirst().relays().shown().orElseThrow().toString());
        assertEquals(Profile.QUIET, machine.opened.getFirst().profile());
        assertEquals(machine.home.relay(), machine.relay.started.getFirst().data());
        assertEquals(0, machine.relay.open);
    }

    @Test
    void aRelayElsewhereAndOneHereExcludeEachOther() {
        Result result = machine.run("run", "--no-open", "--relay", "mqtt://relay.example", "--host-relay");
        assertEquals(2, result.exitCode());
        assertTrue(machine.relay.started.isEmpty() && machine.ends.isEmpty());
    }

    @Test
    void whileItRunsASecondEndOnTheSameHomeIsRefusedAndCommandsFindIt() {
        AtomicReference<Result> second = new AtomicReference<>();
        AtomicReference<Result> status = new AtomicReference<>();
        machine.lifetime.meanwhile(() -> {
            try (Machine other = new Machine(folder)) {
                second.set(other.run("run", "--no-open"));
                status.set(other.run("status", "--json"));
            }
        });
        machine.run("run", "--no-open");
        assertEquals(4, second.get().exitCode());
        assertTrue(second.get().err().contains("Another end is running"));
        assertEquals(0, status.get().exitCode(), status.get().toString());
    }

    @Test
    void aTakenPagePortIsNamedAndNothingStaysOpen() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Result result = machine.run("run", "--no-open", "--page-port", port);
            assertEquals(1, result.exitCode());
            assertTrue(result.err().contains("Port " + port), result.err());
            assertTrue(machine.ends.getFirst().isClosed());
        }
    }

    @Test
    void aMistakeInTheConfigurationEndsItWithItsPlace() throws Exception {
        Path file = folder.resolve(".config/dyad/dyad.toml");
        Files.createDirectories(folder.resolve(".config/dyad"));
        Files.writeString(file, "profle = \"home\"\n", StandardCharsets.UTF_8);
        Result result = machine.run("run", "--no-open");
        Files.delete(file);
        assertEquals(2, result.exitCode());
        assertTrue(result.err().contains("dyad.toml line 1"), result.err());
    }

    @Test
    void anInvitationIsTakenFromAFileAndRefusedWhereOthersCouldReadIt() throws Exception {
        RelayAddress relay = RelayAddress.parse("mqtts://us:secret@relay.example");
        String link = new Invitation(relay).text();
        Path file = Files.writeString(folder.resolve("invitation"), link + "\n");
        assertEquals(0, machine.run("run", "--no-open", "--relay", "@" + file).exitCode());
        assertEquals(Optional.of(relay), machine.opened.getLast().relays().own());
        Result refused = machine.run("run", "--no-open", "--relay", link);
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("--relay @FILE") && !refused.err().contains(link), refused.err());
        machine.environment.put("DYAD_RELAY_URL", link);
        assertEquals(0, machine.run("run", "--no-open").exitCode());
        assertEquals(Optional.of(relay), machine.opened.getLast().relays().own());
    }

    @Test
    void warmUpLetsAWordCrossOnce() {
        Result result = machine.run("warm-up");
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("warm", result.json().getFirst().getString("text"));
        assertTrue(machine.ends.getFirst().isClosed());
    }
}
