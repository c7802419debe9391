package dyad.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Login;
import dyad.connection.RelayAccess;
import dyad.lamp.Lamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The household's broker, lamps and light, as a person writes them down. */
class HouseholdConfigurationTest {

    @TempDir
    Path folder = Path.of("");

    private final Map<String, String> environment = new HashMap<>();

    private HouseholdConfiguration household() throws ConfigurationException {
        environment.put("HOME", folder.toString());
        return new ConfigurationLayers(
                        new Surroundings(environment, folder.resolve("etc"), folder.resolve("run")), Map.of())
                .configuration()
                .household();
    }

    private void write(String text) throws IOException {
        Path file = folder.resolve(".config/dyad/dyad.toml");
        Files.createDirectories(file.getParent() == null ? folder : file.getParent());
        Files.writeString(file, text);
    }

    private static String message(Executable wrong) {
        return String.valueOf(assertThrows(ConfigurationException.class, wrong).getMessage());
    }

    @Test
    void thereIsNoHouseholdUnlessOneIsConfigured() throws Exception {
        assertEquals(Optional.empty(), household().broker());
        assertEquals(List.of(), household().lamps());
        assertFalse(household().homeAssistant());
    }

    @Test
    void brokerLampsAndTableAreRead() throws Exception {
        Files.writeString(folder.resolve("secret"), "quiet\n");
        write("""
                [household]
                broker = "mqtt://dyad@192.168.1.2"
                password_file = "../../secret"
                lamps = ["sofa = wled:wled/a1b2c3", "bed = tasmota:tasmota_4F2A10"]
                home_assistant = true

                [light]
                here = "nothing"
                touch = "#ff0000, 50 %, for 2 s, fade 0.5 s"
                """);
        RelayAccess access = household().broker().orElseThrow();
        assertEquals("mqtt://192.168.1.2:1883", access.address().toString());
        assertEquals(Optional.of(new Login("dyad", "quiet")), access.address().login());
        List<Lamp> lamps = List.of(Lamp.parse("sofa = wled:wled/a1b2c3"), Lamp.parse("bed = tasmota:tasmota_4F2A10"));
        assertEquals(lamps, household().lamps());
        assertTrue(household().homeAssistant());
        household().table();
        environment.put("DYAD_HOUSEHOLD_LAMPS", "desk = zigbee2mqtt:kitchen/desk");
        assertEquals(
                List.of(Lamp.parse("desk = zigbee2mqtt:kitchen/desk")),
                household().lamps());
    }

    @Test
    void whatIsWrongIsNamedWithItsPlaceAndNeverWithAPassword() throws Exception {
        environment.put("DYAD_HOUSEHOLD_BROKER", "mqtt://dyad:topsecret@192.168.1.2");
        String withPassword = message(() -> household().broker());
        assertTrue(withPassword.contains("keep the password out of the URL"), withPassword);
        assertFalse(withPassword.contains("topsecret"));
        environment.put("DYAD_HOUSEHOLD_BROKER", "192.168.1.2");
        assertTrue(message(() -> household().broker()).contains("mqtt://USER@HOST:PORT"));
        environment.put("DYAD_HOUSEHOLD_LAMPS", "sofa");
        assertTrue(message(() -> household().lamps()).startsWith("DYAD_HOUSEHOLD_LAMPS: Write a lamp as"));
        write("[light]\ntouch = \"red\"\n");
        assertTrue(message(() -> household().table()).contains("line 2: \"red\" is no light"));
    }
}
