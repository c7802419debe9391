package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.PretendEnd;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The phone, quiet places and walks, on the command line. */
class PlaceCommandsTest {

    private static final String TRACK = """
            <gpx><trk><trkseg><trkpt lat="46.0" lon="14.0"/><trkpt lat="46.00001" lon="14.0"/></trkseg></trk></gpx>""";

    @TempDir
    static Path folder = Path.of("");

    private final PretendEnd end = PretendEnd.met();
    private Machine machine = new Machine(folder);

    @BeforeEach
    void start() throws Exception {
        machine = Machine.running(folder, end);
    }

    @AfterEach
    void stop() {
        machine.close();
    }

    @Test
    void phoneSaysPlainlyThatNoPhoneCanReachThisEnd() throws Exception {
        Result result = machine.run("phone");
        assertEquals(0, result.exitCode());
        assertTrue(result.err().contains("No address is configured that a phone can reach"));
        assertTrue(result.out().contains(end.phone().keys().password()));
        assertTrue(result.out().contains("/pub"));
        var json = machine.run("phone", "--json").json().getFirst();
        assertTrue(json.getString("url").matches("http://127\\.0\\.0\\.1:\\d+/pub"), json.getString("url"));
        assertFalse(json.getBoolean("reachable"));
        for (String field : new String[] {"user", "password", "encryptionKey", "configuration"}) {
            assertFalse(json.getString(field).isEmpty(), field);
        }
    }

    @Test
    void renewedKeysReplaceTheOldOnes() throws Exception {
        String before = end.phone().keys().password();
        machine.run("phone", "--renew");
        assertFalse(before.equals(end.phone().keys().password()));
    }

    @Test
    void aWalkEndsWhereTheTrackEnds() throws Exception {
        Path track = Files.writeString(folder.resolve("short.gpx"), TRACK);
        Result walked = machine.run("walk", track.toString(), "--speed", "10", "--json");
        assertEquals(0, walked.exitCode(), walked.toString());
        assertEquals("{\"arrived\":true}", walked.out().lines().toList().getLast());
        assertTrue(end.place().isKnown());
        assertFalse(walked.out().contains("46.0"));
    }

    @Test
    void aWalkThatCannotBeSaysWhy() throws Exception {
        Path track = Files.writeString(folder.resolve("short.gpx"), TRACK);
        Path none = Files.writeString(folder.resolve("none.gpx"), "<gpx/>");
        assertEquals(
                1, machine.run("walk", folder.resolve("missing.gpx").toString()).exitCode());
        assertTrue(machine.run("walk", none.toString()).err().contains("two points"));
        for (String speed : new String[] {"0", "-1", "NaN", "10001"}) {
            assertEquals(
                    2, machine.run("walk", track.toString(), "--speed=" + speed).exitCode(), speed);
        }
    }

    @Test
    void quietPlacesAreAddedListedAndRemovedByName() throws Exception {
        Result unknown = machine.run("places", "add", "home", "--json");
        assertEquals(1, unknown.exitCode());
        assertEquals("place", unknown.json().getFirst().getString("kind"));
        Path track = Files.writeString(folder.resolve("short.gpx"), TRACK);
        machine.run("walk", track.toString(), "--speed", "10");
        assertEquals(
                "{\"added\":true}",
                machine.run("places", "add", "home", "--json").out().strip());
        assertEquals("home", machine.run("places", "list").out().strip());
        assertEquals(1, machine.run("places", "remove", "work").exitCode());
        assertEquals(0, machine.run("places", "remove", "home").exitCode());
        assertEquals("", machine.run("places", "list").out().strip());
        assertEquals(2, machine.run("places", "add").exitCode());
        assertEquals(2, machine.run("places", "visit", "home").exitCode());
    }
}
