package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.PretendEnd;
import dyad.hum.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    Path folder = Path.of("");

    private final Machine machine = new Machine(folder);

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    void theDemoShowsTwoPagesOfEndsThatHaveMet() {
        machine.lifetime.meanwhile(
                () -> machine.ends.forEach(end -> assertTrue(end.status().met())));
        Result result = machine.run("demo", "--no-open");
        assertEquals(0, result.exitCode(), result.err());
        String address = "http://127\\.0\\.0\\.1:\\d+/#token=[\\w-]{43}\\R";
        assertTrue(result.out().matches("left  " + address + "right " + address + "ready\\R"), result.out());
        assertEquals(Profile.TOGETHER, machine.opened.getFirst().profile());
        assertEquals(2, machine.ends.size());
        assertTrue(machine.ends.stream().allMatch(PretendEnd::isClosed));
        assertEquals(0, machine.relay.open);
    }

    @Test
    void withJsonEachIsOneObject() {
        Result result = machine.run("demo", "--no-open", "--json", "--profile", "home");
        assertTrue(result.json().getFirst().getString("left").startsWith("http://127.0.0.1:"));
        assertTrue(result.json().get(1).getString("right").startsWith("http://127.0.0.1:"));
        assertTrue(result.json().get(2).getBoolean("ready"));
        assertEquals(Profile.HOME, machine.opened.getFirst().profile());
    }

    @Test
    void nothingOfTheDemoStaysOnTheDisk() {
        machine.lifetime.meanwhile(() ->
                assertTrue(Files.exists(machine.relay.started.getFirst().data().resolveSibling("left"))));
        machine.run("demo", "--no-open");
        Path left = machine.relay.started.getFirst().data().resolveSibling("left");
        assertFalse(Files.exists(left));
        assertFalse(Files.exists(left.resolve("..").normalize()));
    }

    @Test
    void anUnknownProfileOrPortStartsNothing() {
        assertEquals(2, machine.run("demo", "--profile", "loud").exitCode());
        assertEquals(2, machine.run("demo", "--port", "65535").exitCode());
        assertTrue(machine.relay.started.isEmpty());
    }
}
