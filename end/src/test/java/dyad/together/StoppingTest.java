package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.connection.Mosquitto;
import dyad.connection.RelayAddress;
import dyad.connection.Sent;
import dyad.connection.Sent.Unit;
import dyad.connection.Wiretap;
import dyad.together.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How an end's process stops, what the relay sees of it, and what is left on the disk. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class StoppingTest {
    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;
    private static final int SUBSCRIBE = 8;
    private static final int STOPPED_BY_SIGTERM = 143;
    private static final int NOT_RUNNING = 3;
    private static final int SOME_FRAMES = 10;

    @TempDir
    private Path directory;

    private Program program;
    private Mosquitto mosquitto;
    private Wiretap wire;

    @BeforeEach
    void start() throws Exception {
        program = new Program(directory.resolve("tmp"));
        mosquitto = new Mosquitto(directory);
        wire = new Wiretap(mosquitto.port());
    }

    @AfterEach
    void stop() throws Exception {
        wire.close();
        mosquitto.close();
    }

    @Test
    void toldToStopItLeavesNoTraceAndNoWordToTheRelay(Homes homes) throws Exception {
        try (EndProcess end = humming(homes)) {
            assertEquals(STOPPED_BY_SIGTERM, end.child().terminate());
            assertFalse(Files.exists(homes.left().resolve("control.json")));
            assertEquals(List.of(), filesBelow(homes.left().resolve("tmp")));
            assertEquals(List.of(), filesBelow(program.temporary()));
            assertEquals(List.of(), end.child().err());
            assertNothingButFrames(wire.allThatWasSent());
        }
    }

    @Test
    void killedItLooksTheSameToTheRelayAndCommandsKnowThatNoEndRuns(Homes homes) throws Exception {
        try (EndProcess end = humming(homes)) {
            end.child().kill();
            assertNothingButFrames(wire.allThatWasSent());
            Result status = end.command("status", "--json");
            assertEquals(NOT_RUNNING, status.exitCode());
            assertEquals("not-running", EndProcess.json(status.out()).getString("kind"));
        }
    }

    @Test
    void whereNoEndRunsEveryCommandSaysHowToStartOne() throws Exception {
        String home = directory.resolve("nobody").toString();
        for (String command : List.of("status", "listen", "page", "history")) {
            Result result = program.run(command, "--home", home);
            assertEquals(NOT_RUNNING, result.exitCode());
            assertEquals("", result.out());
            assertTrue(result.err().contains(home) && result.err().contains("dyad run"), result.err());
        }
        assertFalse(Files.exists(Path.of(home)), "asking makes no home");
    }

    private EndProcess humming(Homes homes) throws IOException, InterruptedException {
        RelayAddress tapped = RelayAddress.parse("mqtt://127.0.0.1:" + wire.port());
        EndProcess end = EndProcess.start(program, homes.left(), tapped);
        Await.until("some frames", () -> frames() >= SOME_FRAMES);
        return end;
    }

    private long frames() {
        try {
            return Sent.packets(wire.soFar()).stream()
                    .filter(packet -> packet.type() == PUBLISH)
                    .count();
        } catch (IOException cutInTheMiddle) {
            return 0;
        }
    }

    private static void assertNothingButFrames(byte[] sent) throws IOException {
        List<Unit> packets = Sent.packets(sent);
        assertEquals(
                Set.of(CONNECT, SUBSCRIBE, PUBLISH),
                packets.stream().map(Unit::type).collect(Collectors.toSet()));
        List<Unit> frames =
                packets.stream().filter(packet -> packet.type() == PUBLISH).toList();
        assertEquals(PUBLISH, packets.getLast().type());
        assertEquals(
                1, frames.stream().map(frame -> frame.body().length).distinct().count());
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> !path.equals(folder))
                    .filter(path -> !path.toString().contains("hsperfdata"))
                    .toList();
        }
    }
}
