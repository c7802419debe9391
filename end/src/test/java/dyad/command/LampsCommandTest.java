package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.connection.Mosquitto;
import dyad.household.WledDevice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dyad lamps}, with a running end, a real broker and a lamp. */
class LampsCommandTest {

    @TempDir
    static Path folder = Path.of("");

    @Test
    void lampsAreFoundAddedTriedListedAndRemoved() throws Exception {
        Path files = Files.createDirectories(folder.resolve("broker"));
        try (Mosquitto broker = new Mosquitto(files);
                WledDevice lamp = new WledDevice(broker.port(), "wled/a1b2c3", 0, true);
                Machine machine = new Machine(folder)) {
            AtomicReference<Throwable> failure = new AtomicReference<>();
            machine.lifetime.meanwhile(() -> {
                try (Machine person = new Machine(folder)) {
                    useLamps(person, lamp);
                } catch (Throwable thrown) {
                    failure.set(thrown);
                }
            });
            Result run = machine.run(
                    "run", "--no-open", "--household", broker.address().toString());
            assertEquals(0, run.exitCode(), run.toString());
            assertNull(failure.get());
        }
    }

    private static void useLamps(Machine person, WledDevice lamp) throws Exception {
        Await.until("the broker is reached", () -> person.run("lamps", "find").exitCode() == 0);
        assertEquals(
                "{\"name\":\"WLED a1b2c3\",\"lamp\":\"wled:wled/a1b2c3\"}",
                person.run("lamps", "find", "--json").out().strip());
        assertEquals(0, person.run("lamps", "add", "sofa", "wled:wled/a1b2c3").exitCode());
        assertEquals(1, person.run("lamps", "add", "sofa", "wled:wled/a1b2c3").exitCode());
        Await.until(
                "it is heard",
                () -> person.run("lamps", "list").out().strip().equals("sofa  wled:wled/a1b2c3  reachable"));
        assertEquals(0, person.run("lamps", "test", "sofa").exitCode());
        Await.until("it was lit", () -> lamp.shows().startsWith("191 "));
        assertEquals(1, person.run("lamps", "test", "bed").exitCode());
        assertEquals(2, person.run("lamps", "add", "bed").exitCode());
        assertEquals(1, person.run("lamps", "add", "bed", "hue:1").exitCode());
        assertEquals(0, person.run("lamps", "remove", "sofa").exitCode());
        Await.until("it is what it was", () -> lamp.shows().startsWith("0 "));
        assertEquals("", person.run("lamps", "list").out());
    }

    @Test
    void theLinksRelayIsRefusedAsTheHouseholdsBroker() {
        try (Machine machine = new Machine(folder)) {
            Result result = machine.run(
                    "run", "--no-open", "--relay", "mqtt://r.example", "--household", "mqtt://R.example:1883");
            assertEquals(2, result.exitCode());
            assertTrue(result.err().contains("is the relay of your link"), result.err());
        }
    }
}
