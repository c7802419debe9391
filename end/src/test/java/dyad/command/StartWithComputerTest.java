package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.Refusal;
import dyad.home.ConfigurationLayers;
import dyad.home.Home;
import dyad.home.Key;
import dyad.home.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only files are written, as systemd and desktops read them at the next log-in. */
class StartWithComputerTest {

    @TempDir
    Path folder = Path.of("");

    private final Map<String, String> environment = new HashMap<>();

    private StartWithComputer autostart() {
        environment.put("HOME", folder.toString());
        Surroundings surroundings = new Surroundings(environment, folder.resolve("etc"), folder.resolve("run"));
        Home home = new Home(surroundings.defaultHome());
        return StartWithComputer.of(
                surroundings,
                Optional.of("/opt/my %dyad$/dyad"),
                home,
                Map.of(
                        Key.RELAY_URL, ConfigurationLayers.option("--relay", "@/etc/one"),
                        Key.RELAYS, ConfigurationLayers.option("--relay", "@two,mqtt://three.example"),
                        Key.RELAY_HOST, ConfigurationLayers.option("--host-relay", "auto"),
                        Key.PAGE_OPEN, ConfigurationLayers.option("--no-open", "false")));
    }

    @Test
    void whereSystemdRunsAUserUnitIsMadeAndEnabledThatStartsTheEndAsItWasStartedNow() throws Exception {
        Files.createDirectories(folder.resolve("run/systemd/system"));
        StartWithComputer autostart = autostart();
        assertTrue(autostart.state().possible());
        assertFalse(autostart.state().on());
        assertTrue(autostart.turn(true).on());
        Path unit = folder.resolve(".config/systemd/user/dyad.service");
        String home = folder.resolve(".local/state/dyad").toString();
        assertTrue(
                Files.readString(unit)
                        .contains("ExecStart=\"/opt/my %%dyad$$/dyad\" \"run\" \"--no-open\" \"--home=" + home
                                + "\" \"--relay=@/etc/one\" \"--relay=@"
                                + Path.of("two").toAbsolutePath()
                                + "\" \"--relay=mqtt://three.example\" \"--host-relay=auto\"\n"),
                Files.readString(unit));
        assertTrue(Files.readString(unit).contains("\nNoNewPrivileges=yes\n"), Files.readString(unit));
        Path link = folder.resolve(".config/systemd/user/default.target.wants/dyad.service");
        assertEquals(unit, Files.readSymbolicLink(link));
        assertTrue(autostart.turn(true).on(), "twice is once");
        assertFalse(autostart.turn(false).on());
        assertFalse(Files.exists(unit) || Files.isSymbolicLink(link));
        assertFalse(autostart.turn(false).on(), "off stays off");
    }

    @Test
    void thePackagesUnitThatWasEnabledBySystemctlCountsAndIsTurnedOff() throws Exception {
        Files.createDirectories(folder.resolve("run/systemd/system"));
        Path wanted = Files.createDirectories(folder.resolve(".config/systemd/user/default.target.wants"));
        Path link =
                Files.createSymbolicLink(wanted.resolve("dyad.service"), Path.of("/usr/lib/systemd/user/dyad.service"));
        StartWithComputer autostart = autostart();
        assertTrue(autostart.state().on());
        assertFalse(autostart.turn(false).on());
        assertFalse(Files.isSymbolicLink(link));
    }

    @Test
    void onADesktopWithoutSystemdItsOwnAutostartIsUsed() throws Exception {
        environment.put("XDG_CURRENT_DESKTOP", "XFCE");
        StartWithComputer autostart = autostart();
        assertTrue(autostart.turn(true).on());
        String entry = Files.readString(folder.resolve(".config/autostart/dyad.desktop"));
        assertTrue(entry.contains("Exec=\"/opt/my %%dyad\\\\$/dyad\" \"run\" \"--no-open\""), entry);
        assertFalse(autostart.turn(false).on());
    }

    @Test
    void elsewhereItSaysWhatToRun() {
        StartWithComputer autostart = autostart();
        assertFalse(autostart.state().possible());
        assertTrue(autostart.state().what().contains("run --no-open --home="));
        assertEquals(
                Refusal.Kind.BAD_REQUEST,
                assertThrows(Refusal.class, () -> autostart.turn(true)).kind());
    }
}
