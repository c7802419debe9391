package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorsTest {

    private static final List<String> TALKING = List.of(
            "page", "meet", "confirm", "listen", "history", "touch", "here", "awake", "quiet", "pause", "back",
            "status");

    @TempDir
    Path folder = Path.of("");

    private final Machine machine = new Machine(folder);

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    void whereNoEndRunsEveryCommandSaysHowToStartOne() {
        for (String command : TALKING) {
            Result human = machine.run(command);
            assertEquals(3, human.exitCode(), command);
            assertTrue(human.err().contains("dyad run"), human.err());
            assertEquals(
                    "not-running",
                    machine.run(command, "--json").json().getFirst().getString("kind"));
        }
        assertFalse(Files.exists(machine.home.directory()));
    }

    @Test
    void homeChoosesTheEnd() {
        Result result =
                machine.run("status", "--home", folder.resolve("elsewhere").toString());
        assertTrue(result.err().contains(folder.resolve("elsewhere").toString()));
    }

    @Test
    void whatMakesNoSenseIsAUsageErrorThatNamesTheHelp() {
        Result option = machine.run("say", "--loud", "x");
        assertEquals(2, option.exitCode());
        assertTrue(option.err().contains("--loud") && option.err().contains("dyad say --help"), option.err());
        assertEquals(2, machine.run("shout").exitCode());
        assertEquals(2, machine.run("say").exitCode());
        assertEquals("usage", machine.run("say", "--json").json().getFirst().getString("kind"));
        assertEquals(2, machine.run().exitCode());
    }

    @Test
    void everyCommandHasHelp() {
        List<String> others = List.of("demo", "run", "relay", "say", "forget", "leave");
        assertTrue(machine.run("--help").out().contains("Exit codes"));
        for (String command : Stream.concat(TALKING.stream(), others.stream()).toList()) {
            Result result = machine.run(command, "--help");
            assertEquals(0, result.exitCode(), command);
            assertTrue(result.out().startsWith("Usage: dyad " + command), result.out());
            assertTrue(result.out().contains("--json") && result.out().contains("--home"), result.out());
            assertTrue(
                    machine.run("--help").out().lines().anyMatch(line -> line.matches("  " + command + "[ ,].*")),
                    command);
        }
        assertFalse(machine.run("--help").out().contains("warm-up"));
        for (String command : List.of("check", "invite", "users", "revoke")) {
            Result result = machine.run("relay", command, "--help");
            assertTrue(result.out().startsWith("Usage: dyad relay " + command), result.out());
            assertTrue(machine.run("relay", "--help").out().contains("  " + command + " "), command);
        }
    }

    @Test
    void theVersionIsPrinted() {
        assertTrue(machine.run("--version").out().startsWith("dyad "));
    }

    @Test
    void aStackTraceIsShownOnlyOnRequest() {
        assertFalse(machine.run("status").err().contains("\tat "));
        machine.environment.put("DYAD_DEBUG", "1");
        assertTrue(machine.run("status").err().contains("\tat dyad.command."));
    }
}
