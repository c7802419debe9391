package dyad.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Login;
import dyad.connection.RelayAddress;
import dyad.hum.Profile;
import dyad.invitation.Invitation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    Path folder = Path.of("");

    private final Map<String, String> environment = new HashMap<>();

    private ConfigurationLayers layers(Map<Key, Setting> options) {
        environment.put("HOME", folder.resolve("person").toString());
        return new ConfigurationLayers(
                new Surroundings(environment, folder.resolve("etc"), folder.resolve("run")), options);
    }

    private Configuration configuration() throws ConfigurationException {
        return layers(Map.of()).configuration();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Path parent = path.getParent();
        Files.createDirectories(parent == null ? folder : parent);
        Files.writeString(path, text);
    }

    private static String message(Executable wrong) {
        return String.valueOf(assertThrows(ConfigurationException.class, wrong).getMessage());
    }

    @Test
    void withoutAnyConfigurationEverythingHasItsDefault() throws Exception {
        Configuration configuration = configuration();
        assertEquals(Optional.empty(), configuration.relay());
        assertEquals(Optional.empty(), configuration.hostedRelay(() -> "10.0.0.1"));
        assertEquals(Profile.HOME, configuration.profile());
        assertEquals(0, configuration.pagePort());
        assertTrue(configuration.pageOpen());
    }

    @Test
    void trustedHostsAreAListOrNamesWithCommas() throws Exception {
        assertEquals(Set.of(), configuration().trustedHosts());
        write(
                "person/.config/dyad/dyad.toml",
                "[page]\ntrusted_hosts = [\"Dyad.example.org\", \"me.tail1234.ts.net:8443\"]\n");
        assertEquals(
                List.of("dyad.example.org", "me.tail1234.ts.net:8443"),
                List.copyOf(configuration().trustedHosts()));
        environment.put("DYAD_PAGE_TRUSTED_HOSTS", "a.example, b.example");
        assertEquals(
                List.of("a.example", "b.example"), List.copyOf(configuration().trustedHosts()));
        for (String wrong : List.of("https://a.example", "a.example/", "*", "a.example,,b.example", "a..b/c")) {
            environment.put("DYAD_PAGE_TRUSTED_HOSTS", wrong);
            assertTrue(message(() -> configuration().trustedHosts()).contains("host names"), wrong);
        }
    }

    /** The pattern for hosts used to try every way to cut a long name into parts, one of which is enough. */
    @Test
    void aLongNameThatIsNoHostIsRefusedLikeAShortOne() {
        environment.put("DYAD_PAGE_TRUSTED_HOSTS", "a".repeat(5_000) + "!");
        assertTrue(message(() -> configuration().trustedHosts()).contains("host names"));
        environment.put("DYAD_PAGE_TRUSTED_HOSTS", "a.".repeat(5_000) + "-");
        assertTrue(message(() -> configuration().trustedHosts()).contains("host names"));
    }

    @Test
    void whatCanBeNoPathIsAnErrorThatNamesItsPlace() throws Exception {
        write("person/.config/dyad/dyad.toml", "relay.ca = \"a\\u0000b\"\n");
        assertTrue(message(() -> configuration().relayAuthority()).contains("dyad.toml line 1"));
        write("person/.config/dyad/dyad.toml", "home = \"a\\u0000b\"\n");
        assertTrue(message(() -> layers(Map.of()).home()).contains("dyad.toml line 1"));
    }

    @Test
    void theRelayThatWasChosenOnThePageHoldsUntilAnotherIsConfigured() throws Exception {
        Home home = Home.prepare(layers(Map.of()).home().directory());
        Login login = new Login("us", "a \"quoted\" \\ pass\nword");
        RelayAddress chosen = new RelayAddress(true, "relay.example", 8883, Optional.of(login));
        new ChosenRelay.Elsewhere(chosen).write(home);
        assertEquals(Optional.of(chosen), configuration().relay());
        assertFalse(layers(Map.of()).namesRelay());
        new ChosenRelay.Here(1885).write(home);
        assertEquals(Optional.empty(), configuration().relay());
        assertEquals(
                Optional.of(new HostAndPort("10.0.0.1", 1885)), configuration().hostedRelay(() -> "10.0.0.1"));
        environment.put("DYAD_RELAY_URL", "mqtt://other.example");
        assertEquals("other.example", configuration().relay().orElseThrow().host());
        assertEquals(Optional.empty(), configuration().hostedRelay(() -> "10.0.0.1"));
        assertTrue(layers(Map.of()).namesRelay());
    }

    @Test
    void anInvitationStandsInPlaceOfAUrlAndBringsItsOwnLogin() throws Exception {
        RelayAddress one = RelayAddress.parse("mqtts://us:secret@one.example#sha256=" + "A".repeat(43));
        RelayAddress two = RelayAddress.parse("mqtts://two.example");
        write("person/.config/dyad/two", "\n  " + new Invitation(two).text() + "\n");
        write(
                "person/.config/dyad/dyad.toml",
                "relays = [\"@two\", \"mqtt://a:b@three.example\"]\n[relay]\nurl = \"" + new Invitation(one).text()
                        + "\"\nuser = \"somebody else\"\n");
        assertEquals(Optional.of(one), configuration().relay());
        assertEquals(
                List.of(two, RelayAddress.parse("mqtt://a:b@three.example")),
                configuration().furtherRelays());
        Home home = Home.prepare(layers(Map.of()).home().directory());
        write("person/.config/dyad/dyad.toml", "");
        new ChosenRelay.Elsewhere(one).write(home);
        assertEquals(Optional.of(one), configuration().relay());
        environment.put("DYAD_RELAY_URL", "dyad-relay:secret");
        String message = message(() -> configuration().relay());
        assertTrue(
                message.contains("DYAD_RELAY_URL: This invitation is incomplete") && !message.contains("secret"),
                message);
        environment.put("DYAD_RELAY_URL", "@nowhere");
        assertTrue(message(() -> configuration().relay()).contains("cannot be read"));
    }

    @Test
    void eachLayerOverridesTheOneBefore() throws Exception {
        write(
                "etc/dyad/dyad.toml",
                "profile = \"quiet\"\n[page]\nport = 1\nopen = false\n[relay]\nurl = \"mqtt://etc\"\n");
        write("person/.config/dyad/dyad.toml", "[page]\nport = 2\n[relay]\nurl = \"mqtt://person\"\n");
        write("person/.local/state/dyad/dyad.toml", "[page]\nport = 3\n");
        assertEquals(3, configuration().pagePort());
        assertEquals(Profile.QUIET, configuration().profile());
        assertFalse(configuration().pageOpen());
        assertEquals("mqtt://person:1883", configuration().relay().orElseThrow().toString());
        environment.put("DYAD_PAGE_PORT", "4");
        assertEquals(4, configuration().pagePort());
        Map<Key, Setting> options = Map.of(Key.PAGE_PORT, ConfigurationLayers.option("--page-port", "5"));
        assertEquals(5, layers(options).configuration().pagePort());
    }

    @Test
    void anUnknownKeyIsAnErrorThatNamesFileAndLine() throws Exception {
        write("etc/dyad/dyad.toml", "profile = \"home\"\n\n[relay]\nurll = \"mqtt://x\"\n");
        String message = message(this::configuration);
        assertTrue(message.contains("dyad.toml line 4"), message);
        assertTrue(message.contains("relay.urll") && message.contains("relay.url,"), message);
    }

    @Test
    void aFileThatIsNoTomlIsAnErrorThatNamesFileAndLine() throws Exception {
        write("etc/dyad/dyad.toml", "profile = \"home\"\nwhat is this\n");
        assertTrue(message(this::configuration).contains("dyad.toml line 2"));
    }

    @Test
    void aValueOfTheWrongSortIsAnErrorThatNamesItsPlace() throws Exception {
        write("etc/dyad/dyad.toml", "profile = [\"home\"]\n");
        assertTrue(message(this::configuration).contains("line 1: profile"));
        environment.put("DYAD_PROFILE", "loud");
        write("etc/dyad/dyad.toml", "\n");
        assertTrue(message(() -> configuration().profile()).startsWith("DYAD_PROFILE: the profile is home, quiet"));
        environment.put("DYAD_PAGE_PORT", "65536");
        assertTrue(message(() -> configuration().pagePort()).startsWith("DYAD_PAGE_PORT"));
    }

    @Test
    void theHomeCannotBeNamedWithinItself() throws Exception {
        write("person/.local/state/dyad/dyad.toml", "home = \"/elsewhere\"\n");
        assertTrue(message(this::configuration).contains("not into the home itself"));
    }

    @Test
    void thePasswordMayComeFromAFileBesideTheConfiguration() throws Exception {
        write(
                "etc/dyad/dyad.toml",
                "[relay]\nurl = \"mqtts://relay.example\"\nuser = \"us\"\npassword_file = \"secret\"\n");
        write("etc/dyad/secret", "open sesame\n");
        RelayAddress relay = configuration().relay().orElseThrow();
        assertEquals(Optional.of(new Login("us", "open sesame")), relay.login());
        assertEquals("mqtts://relay.example:8883", relay.toString());
        environment.put("DYAD_RELAY_PASSWORD", "from the environment");
        assertEquals(
                "from the environment",
                configuration().relay().orElseThrow().login().orElseThrow().password());
    }

    @Test
    void aPasswordInTheUrlIsRefusedAndNotRepeated() {
        environment.put("DYAD_RELAY_URL", "mqtt://us:sesame@relay.example");
        String message = message(() -> configuration().relay());
        assertTrue(message.contains("relay.password"), message);
        assertFalse(message.contains("sesame"), message);
    }

    @Test
    void aPasswordWithoutAUserIsAnError() {
        environment.put("DYAD_RELAY_URL", "mqtt://relay.example");
        environment.put("DYAD_RELAY_PASSWORD", "sesame");
        assertTrue(message(() -> configuration().relay()).contains("relay.user"));
    }

    @Test
    void aRelayCanBeHostedOnOwnAddressOrAGivenOne() throws Exception {
        environment.put("DYAD_RELAY_HOST", "auto");
        assertEquals(
                Optional.of(new HostAndPort("10.0.0.1", 1883)), configuration().hostedRelay(() -> "10.0.0.1"));
        environment.put("DYAD_RELAY_HOST", "[::1]:1884");
        assertEquals(Optional.of(new HostAndPort("::1", 1884)), configuration().hostedRelay(() -> ""));
        environment.put("DYAD_RELAY_HOST", "nonsense");
        assertTrue(message(() -> configuration().hostedRelay(() -> "")).contains("HOST:PORT"));
    }

    @Test
    void theHomeFollowsTheMachinesHabits() throws Exception {
        assertEquals(
                folder.resolve("person/.local/state/dyad"),
                layers(Map.of()).home().directory());
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        assertEquals(folder.resolve("state/dyad"), layers(Map.of()).home().directory());
        environment.put("STATE_DIRECTORY", "/var/lib/dyad");
        assertEquals(Path.of("/var/lib/dyad"), layers(Map.of()).home().directory());
        environment.put("DYAD_HOME", folder.resolve("chosen").toString());
        assertEquals(folder.resolve("chosen"), layers(Map.of()).home().directory());
        Map<Key, Setting> options = Map.of(Key.HOME, ConfigurationLayers.option("--home", "/option"));
        assertEquals(Path.of("/option"), layers(options).home().directory());
    }

    @Test
    void aServiceWithoutAHomeDirectoryLivesInVarLib() {
        assertEquals(
                Path.of("/var/lib/dyad"), new Surroundings(Map.of(), Path.of("/etc"), Path.of("/run")).defaultHome());
    }

    @Test
    void theSampleConfigurationIsValidWithEveryKeyInIt() throws Exception {
        String sample = Files.readString(Path.of("..", "docs", "dyad.toml"));
        for (Key key : Key.values()) {
            String last = key.word().substring(key.word().indexOf('.') + 1);
            assertTrue(sample.contains("# " + last + " = "), "the sample lacks " + key.word());
        }
        write("etc/dyad/dyad.toml", sample.replaceAll("(?m)^# (\\w+ = )", "$1").replaceAll("(?m)^home = .*$", ""));
        assertEquals(Profile.HOME, configuration().profile());
    }

    @Test
    void thePhoneHasAPortOrAnAddressOnlyIfConfigured() throws Exception {
        assertEquals(Optional.empty(), configuration().phoneListen());
        assertEquals(Optional.empty(), configuration().phoneUrl());
        environment.put("DYAD_PHONE_LISTEN", "192.168.1.2:8088");
        environment.put("DYAD_PHONE_URL", "https://dyad.example.org/pub");
        assertEquals(
                "192.168.1.2:8088", configuration().phoneListen().orElseThrow().toString());
        assertEquals(
                "dyad.example.org", configuration().phoneUrl().orElseThrow().getHost());
    }

    @Test
    void anAddressForThePhoneIsPlainAndWhole() {
        for (String wrong : new String[] {
            "dyad.example.org/pub",
            "ftp://x/pub",
            "https://me:secret@x/pub",
            "https://x/pub?u=me",
            "https://x/pub#a",
            "https:///",
            "https://[::::]/pub"
        }) {
            environment.put("DYAD_PHONE_URL", wrong);
            assertTrue(message(() -> configuration().phoneUrl()).startsWith("DYAD_PHONE_URL"), wrong);
        }
        environment.put("DYAD_PHONE_LISTEN", "8088");
        assertTrue(message(() -> configuration().phoneListen()).startsWith("DYAD_PHONE_LISTEN"));
    }
}
