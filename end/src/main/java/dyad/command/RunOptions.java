package dyad.command;

import dyad.home.ConfigurationLayers;
import dyad.home.Key;
import dyad.home.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What can be set for one run; each overrides the configuration. */
final class RunOptions {

    private final Map<Key, Setting> settings = new EnumMap<>(Key.class);

    /** What was given. */
    Map<Key, Setting> settings() {
        return Map.copyOf(settings);
    }

    @Option(
            names = "--relay",
            paramLabel = "URL",
            description = {
                "The relay: mqtt://host:port or mqtts://host:port. A taken code names it by itself.",
                "@FILE: what you were given stands in this file, an invitation (dyad-relay:…) say.",
                "Given several times: more of them, for when the first is gone. The other is told them all."
            })
    void relay(List<String> urls) {
        set(Key.RELAY_URL, "--relay", urls.stream().findFirst());
        Optional<String> more = urls.stream().skip(1).reduce((one, next) -> one + "," + next);
        set(Key.RELAYS, "--relay", more);
    }

    @Option(
            names = "--relay-user",
            paramLabel = "NAME",
            description = "User at the relay; the password comes from $DYAD_RELAY_PASSWORD or --relay-password-file.")
    void relayUser(Optional<String> name) {
        set(Key.RELAY_USER, "--relay-user", name);
    }

    @Option(
            names = "--relay-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password at the relay.")
    void relayPasswordFile(Optional<String> file) {
        set(Key.RELAY_PASSWORD_FILE, "--relay-password-file", file);
    }

    @Option(
            names = "--relay-ca",
            paramLabel = "FILE",
            description = "Trust this authority's certificate (PEM) for the relay, and no other.")
    void relayAuthority(Optional<String> file) {
        set(Key.RELAY_CA, "--relay-ca", file);
    }

    @Option(
            names = "--relay-proxy",
            paramLabel = "URL",
            description = {
                "Reach every relay through this SOCKS5 proxy and not otherwise: socks5://127.0.0.1:9050 for Tor.",
                "The proxy resolves names too; each link has a circuit of its own."
            })
    void relayProxy(Optional<String> url) {
        set(Key.RELAY_PROXY, "--relay-proxy", url);
    }

    @Option(
            names = "--host-relay",
            arity = "0..1",
            paramLabel = "HOST:PORT",
            fallbackValue = "auto",
            description = {
                "Host the relay here, in this process. Default: this machine's address on its own network, port 1883.",
                "The other's machine must be able to reach it, and this machine then sees the other's IP address."
            })
    void hostRelay(Optional<String> address) {
        set(Key.RELAY_HOST, "--host-relay", address);
    }

    @Option(
            names = "--profile",
            paramLabel = "home|quiet|metered|together",
            description = "How often a frame is sent: home (2 s, the default), quiet (30 s), metered (60 s),"
                    + " together (0.5 s).")
    void profile(Optional<String> name) {
        set(Key.PROFILE, "--profile", name);
    }

    @Option(names = "--page-port", paramLabel = "N", description = "The page's port. Default: any free one.")
    void pagePort(Optional<String> port) {
        set(Key.PAGE_PORT, "--page-port", port);
    }

    @Option(names = "--no-open", description = "Do not open the page in a browser.")
    void noOpen(boolean given) {
        if (given) {
            set(Key.PAGE_OPEN, "--no-open", Optional.of("false"));
        }
    }

    @Option(
            names = "--phone-listen",
            paramLabel = "HOST:PORT",
            description = "Open a port on which the phone's reports are taken, and nothing else (see: dyad phone).")
    void phoneListen(Optional<String> address) {
        set(Key.PHONE_LISTEN, "--phone-listen", address);
    }

    @Option(
            names = "--phone-url",
            paramLabel = "URL",
            description = "The address by which the phone reaches this end, if a proxy or router passes it on.")
    void phoneUrl(Optional<String> address) {
        set(Key.PHONE_URL, "--phone-url", address);
    }

    @Option(
            names = "--household",
            paramLabel = "URL",
            description = {
                "Your home's own MQTT broker, for lamps in the room: mqtt://USER@HOST:PORT, or mqtts://… over TLS.",
                "The password comes from $DYAD_HOUSEHOLD_PASSWORD or --household-password-file (see: dyad lamps)."
            })
    void household(Optional<String> url) {
        set(Key.HOUSEHOLD_BROKER, "--household", url);
    }

    @Option(
            names = "--household-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password at the household's broker.")
    void householdPasswordFile(Optional<String> file) {
        set(Key.HOUSEHOLD_PASSWORD_FILE, "--household-password-file", file);
    }

    @Option(names = "--home-assistant", description = "Tell Home Assistant, on the household's broker, what is felt.")
    void homeAssistant(boolean given) {
        if (given) {
            set(Key.HOUSEHOLD_HOME_ASSISTANT, "--home-assistant", Optional.of("true"));
        }
    }

    private void set(Key key, String name, Optional<String> value) {
        value.ifPresent(text -> settings.put(key, ConfigurationLayers.option(name, text)));
    }
}
