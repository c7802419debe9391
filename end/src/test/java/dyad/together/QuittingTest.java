package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A person quits {@code dyad run} in a real terminal while the other is away and a word is only here. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(600)
class QuittingTest {
    private static final int STOPPED_BY_SIGINT = 130;
    private static final int STOPPED_BY_SIGTERM = 143;

    @TempDir
    private Path directory;

    private Program program;
    private TestRelay relay;

    @BeforeEach
    void start() throws Exception {
        program = new Program(directory.resolve("tmp"));
        relay = RelayKind.EMBEDDED.make(directory);
    }

    @AfterEach
    void stop() {
        relay.close();
    }

    @Test
    void theFirstCtrlCWaitsUntilTheRelayHasTheWord(Homes homes) throws Exception {
        try (TerminalProcess end = running(homes)) {
            say(homes, "good night");
            end.typeCtrlC();
            end.await("Only here yet: 1 word of yours. Handing over takes");
            assertEquals(0, end.exitCode(), end.printed());
            assertTrue(end.printed().contains("All of it is handed over."), end.printed());
        }
    }

    @Test
    void theSecondCtrlCStopsAtOnceAndTheWordIsKept(Homes homes) throws Exception {
        try (TerminalProcess end = running(homes)) {
            say(homes, "good night");
            end.typeCtrlC();
            end.await("Ctrl-C again stops at once");
            end.typeCtrlC();
            assertEquals(STOPPED_BY_SIGINT, end.exitCode(), end.printed());
            assertFalse(end.printed().contains("All of it is handed over."), end.printed());
        }
        try (EndProcess again = EndProcess.start(program, homes.left(), relay.address())) {
            assertEquals(List.of("good night"), again.history("me"));
        }
    }

    @Test
    void sigtermDoesNotWait(Homes homes) throws Exception {
        try (TerminalProcess end = running(homes)) {
            say(homes, "good night");
            end.signal("TERM");
            assertEquals(STOPPED_BY_SIGTERM, end.exitCode(), end.printed());
            assertFalse(end.printed().contains("Only here yet"), end.printed());
        }
    }

    @Test
    void withoutATerminalNorDoesCtrlC(Homes homes) throws Exception {
        try (EndProcess end = EndProcess.start(program, homes.left(), relay.address())) {
            say(homes, "good night");
            assertEquals(STOPPED_BY_SIGINT, end.child().interrupt());
            assertTrue(end.child().err().stream().noneMatch(line -> line.contains("Only here yet")));
        }
    }

    private TerminalProcess running(Homes homes) throws Exception {
        Couple.beTogether(homes, relay.address());
        TerminalProcess end = TerminalProcess.start(
                program,
                "run",
                "--home",
                homes.left().toString(),
                "--relay",
                relay.address().toString(),
                "--profile",
                "together",
                "--no-open");
        end.await("ready");
        return end;
    }

    private void say(Homes homes, String text) throws Exception {
        Program.Result said = program.run("say", "--home", homes.left().toString(), text);
        assertEquals(0, said.exitCode(), said.toString());
    }
}
