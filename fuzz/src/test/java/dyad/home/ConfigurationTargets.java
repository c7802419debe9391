package dyad.home;

import dyad.fuzz.Scratch;
import dyad.fuzz.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A dyad.toml, and every question that is asked of it. */
public final class ConfigurationTargets {
    private static final Scratch SCRATCH = new Scratch();

    private ConfigurationTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        return List.of(Target.of(
                "configuration",
                ConfigurationException.class,
                ConfigurationTargets::read,
                bytes("""
                        profile = "quiet"
                        [relay]
                        url = "mqtts://relay.example.org"
                        user = "me"
                        password = "secret"
                        [page]
                        port = 8080
                        open = false
                        trusted_hosts = ["dyad.example.org", "here"]
                        [nearness]
                        lan = true
                        """),
                bytes("""
                        phone.listen = "[::]:8085"
                        phone.url = "https://[::1]:8443/pub"
                        relay.host = "auto:1884"
                        [household]
                        broker = "mqtt://me@192.168.1.2"
                        lamps = "sofa = wled:wled/sofa, bed = tasmota:bed"
                        home_assistant = true
                        [light]
                        touch = "#ffd9a8, 75 %, for 2 s, fade 0.8 s"
                        here = "its own colour, 10 to 70 %"
                        """),
                bytes("relay.ca = \"authority.pem\"\nrelay.password_file = \"word\"\nhome = \"elsewhere\"\n"),
                bytes("""
                        relays = ["mqtts://me:word@relay.example.org", "mqtt://[fe80::1]:1884"]
                        relay.proxy = "socks5://127.0.0.1:9050"
                        page.lock_minutes = 5
                        """)));
    }

    private static boolean read(byte[] input) throws Exception {
        Map<Key, Setting> settings = ConfigurationFile.read(SCRATCH.file("dyad.toml", input));
        Configuration configuration = new Configuration(settings);
        HouseholdConfiguration household = configuration.household();
        List<Question> questions = List.of(
                configuration::relay,
                configuration::furtherRelays,
                configuration::relayProxy,
                configuration::relayAuthority,
                () -> configuration.hostedRelay(() -> "192.168.1.2"),
                configuration::profile,
                configuration::pagePort,
                configuration::trustedHosts,
                configuration::lockAfter,
                configuration::pageOpen,
                configuration::pageMetrics,
                configuration::nearnessLan,
                configuration::phoneListen,
                configuration::phoneUrl,
                household::broker,
                household::lamps,
                household::homeAssistant,
                household::table,
                () -> new ConfigurationLayers(Surroundings.ofThisProcess(), settings).home());
        for (Question question : questions) {
            try {
                question.ask();
            } catch (ConfigurationException _) {
                // One wrong setting, told as one; the others are asked for all the same.
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Question {
        Object ask() throws ConfigurationException;
    }
}
