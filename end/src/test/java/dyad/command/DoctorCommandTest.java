package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Mosquitto;
import dyad.connection.RelayAddress;
import dyad.end.Health;
import dyad.end.PretendEnd;
import dyad.home.ChosenRelay;
import dyad.home.Home;
import dyad.relay.EmbeddedRelay;
import dyad.relay.RelaySettings;
import dyad.store.SqliteStore;
import jakarta.json.JsonObject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class DoctorCommandTest {
    @TempDir
    private Path folder;

    @Test
    void onANewMachineNothingIsWrongAndNothingIsMade() {
        try (Machine machine = new Machine(folder)) {
            Result result = machine.run("doctor");
            assertEquals(0, result.exitCode(), result.toString());
            assertTrue(result.out().contains("the first dyad run makes it"), result.out());
            assertFalse(Files.exists(machine.home.directory()));
        }
    }

    @Test
    void aRestingHomeIsReadThroughAndItsRelayAndHouseholdAreTried() throws Exception {
        try (Machine machine = new Machine(folder);
                EmbeddedRelay relay =
                        EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, folder.resolve("frames")));
                Mosquitto lamps = new Mosquitto(Files.createDirectories(folder.resolve("lamps")))) {
            Home home = Home.prepare(machine.home.directory());
            SqliteStore.open(home.store()).close();
            machine.environment.put("DYAD_RELAY_URL", "mqtt://127.0.0.1:" + relay.port());
            machine.environment.put("DYAD_HOUSEHOLD_BROKER", lamps.address().toString());
            Result well = machine.run("doctor", "--json");
            assertEquals(0, well.exitCode(), well.toString());
            for (String part : List.of("java", "home", "disk", "store", "relay", "page", "household")) {
                assertEquals("ok", grade(well, part), part + " of " + well.out());
            }
            assertTrue(
                    well.json().stream().anyMatch(line -> line.getString("part").equals("clock")));
            lamps.kill();
            machine.environment.put("DYAD_RELAY_URL", "mqtt://127.0.0.1:" + Mosquitto.freePort());
            Result ill = machine.run("doctor", "--json");
            assertEquals(1, ill.exitCode(), ill.toString());
            assertEquals("wrong", grade(ill, "relay"));
            assertEquals("wrong", grade(ill, "household"));
        }
    }

    @Test
    void whatIsWrongWithHomeStoreAndPortsIsFoundAndSaidWithWhatToDo() throws Exception {
        try (Machine machine = new Machine(folder);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Home home = Home.prepare(machine.home.directory());
            Files.writeString(
                    home.store(), "this is no database, and it is long enough to be looked at as if it were one");
            Files.setPosixFilePermissions(home.directory(), PosixFilePermissions.fromString("rwxr-xr-x"));
            machine.environment.put("DYAD_PAGE_PORT", String.valueOf(taken.getLocalPort()));
            machine.environment.put("DYAD_PHONE_LISTEN", "127.0.0.1:" + taken.getLocalPort());
            Result result = machine.run("doctor", "--json");
            assertEquals(1, result.exitCode());
            for (String part : List.of("home", "store", "page", "phone")) {
                assertEquals("wrong", grade(result, part), part + " of " + result.out());
            }
            assertTrue(result.json().stream()
                    .filter(line -> line.getString("grade").equals("wrong"))
                    .noneMatch(line -> line.getString("advice").isBlank()));
            machine.environment.put("DYAD_PROFILE", "hasty");
            machine.environment.put("DYAD_PAGE_PORT", "many");
            assertEquals("wrong", grade(machine.run("doctor", "--json"), "configuration"));
        }
    }

    @Test
    void aRelayOfThePageThatIsPassedOverIsSaid() throws Exception {
        try (Machine machine = new Machine(folder)) {
            Home home = Home.prepare(machine.home.directory());
            new ChosenRelay.Elsewhere(RelayAddress.parse("mqtt://127.0.0.1:9")).write(home);
            assertFalse(machine.run("doctor").out().contains("passed over"));
            machine.environment.put("DYAD_RELAYS", "mqtt://127.0.0.1:9");
            Result said = machine.run("doctor");
            assertTrue(said.out().contains("passed over"), said.toString());
            assertTrue(said.out().contains(home.chosenRelay().toString()), said.toString());
        }
    }

    @Test
    void aRunningEndAnswersForItselfAndItsStoreAndPortsAreLeftAlone() throws Exception {
        PretendEnd end = PretendEnd.met();
        try (Machine machine = Machine.running(folder, end)) {
            Files.writeString(machine.home.store(), "a running end's store is not touched");
            Result well = machine.run("doctor", "--json");
            assertEquals(0, well.exitCode(), well.toString());
            assertEquals("ok", grade(well, "end"));
            assertEquals("ok", grade(well, "store"));
            assertFalse(Files.exists(machine.home.temporary()), "not even SQLite's library is unpacked");
            end.health = new Health(false, false, false, Health.Hum.WAITING, Health.Humming.NONE);
            Result ill = machine.run("doctor", "--json");
            assertEquals(1, ill.exitCode(), ill.toString());
            assertEquals("wrong", grade(ill, "end"));
            assertEquals("wrong", grade(ill, "store"));
        }
    }

    /** The worst that was found of this part. */
    private static String grade(Result result, String part) {
        List<String> grades = result.json().stream()
                .filter(line -> line.getString("part").equals(part))
                .map((JsonObject line) -> line.getString("grade"))
                .toList();
        return List.of("wrong", "warn", "ok").stream()
                .filter(grades::contains)
                .findFirst()
                .orElse("absent");
    }
}
