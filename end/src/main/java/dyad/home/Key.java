package dyad.home;

import java.util.Locale;
import java.util.Optional;

/** Everything that can be configured, each by one name in {@code dyad.toml} and one in the environment. */
public enum Key {
    /** The home directory. */
    HOME("home"),
    /** The relay, {@code mqtt://host:port} or {@code mqtts://host:port}, an invitation, or {@code @FILE} that holds either. */
    RELAY_URL("relay.url"),
    /** Further relays that this end would use, each as {@code relay.url}, with user and password within if it needs them. */
    RELAYS("relays"),
    /** The user's name at the relay. */
    RELAY_USER("relay.user"),
    /** The password at the relay. */
    RELAY_PASSWORD("relay.password"),
    /** A file whose first line is the password at the relay. */
    RELAY_PASSWORD_FILE("relay.password_file"),
    /** A PEM file of the authority that signed the relay's certificate. */
    RELAY_CA("relay.ca"),
    /** A SOCKS5 proxy through which all relays are reached, {@code socks5://host:port}. */
    RELAY_PROXY("relay.proxy"),
    /** {@code host:port} on which this end hosts the relay itself, or {@code auto}, or {@code auto:port}. */
    RELAY_HOST("relay.host"),
    /** How often a frame is sent. */
    PROFILE("profile"),
    /** The page's port on 127.0.0.1; 0 for any free one. */
    PAGE_PORT("page.port"),
    /** Whether to open the page in a browser at the start. */
    PAGE_OPEN("page.open"),
    /** Names, separated by commas, under which a proxy on this machine passes the page on over HTTPS. */
    PAGE_TRUSTED_HOSTS("page.trusted_hosts"),
    /** Minutes without use after which a page that has a passphrase asks for it again. */
    PAGE_LOCK_MINUTES("page.lock_minutes"),
    /** Whether {@code /metrics} is there, on the page's port. */
    PAGE_METRICS("page.metrics"),
    /** {@code host:port} on which the phone's reports alone are taken. */
    PHONE_LISTEN("phone.listen"),
    /** Whether to look for the other's end on the local network while nearness is on. */
    NEARNESS_LAN("nearness.lan"),
    /** The address by which the phone reaches this end, if that is another. */
    PHONE_URL("phone.url"),
    /** The household's own broker, {@code mqtt://user@host:port} or {@code mqtts://user@host:port}. */
    HOUSEHOLD_BROKER("household.broker"),
    /** The password there. */
    HOUSEHOLD_PASSWORD("household.password"),
    /** A file whose first line is the password there. */
    HOUSEHOLD_PASSWORD_FILE("household.password_file"),
    /** A PEM file of the authority that signed that broker's certificate. */
    HOUSEHOLD_CA("household.ca"),
    /** Lamps, each {@code NAME = FIRMWARE:TOPIC}: a list, or a text with commas. */
    HOUSEHOLD_LAMPS("household.lamps"),
    /** Whether to tell Home Assistant. */
    HOUSEHOLD_HOME_ASSISTANT("household.home_assistant"),
    /** How a lamp shines while the other is here. */
    LIGHT_HERE("light.here"),
    /** How a lamp shines while the other is awake. */
    LIGHT_AWAKE("light.awake"),
    /** How a lamp shines while the other is away. */
    LIGHT_AWAY("light.away"),
    /** How a lamp shines by nearness. */
    LIGHT_NEARNESS("light.nearness"),
    /** What light cools to as the last mutual touch grows long ago. */
    LIGHT_ACHE("light.ache"),
    /** How a lamp shines at a touch. */
    LIGHT_TOUCH("light.touch"),
    /** How a lamp shines when both touch. */
    LIGHT_TOGETHER("light.together"),
    /** How a lamp shines at a feeling. */
    LIGHT_FEELING("light.feeling");

    private final String word;

    Key(String word) {
        this.word = word;
    }

    /** The dotted name in {@code dyad.toml}. */
    public String word() {
        return word;
    }

    /** Whether it may hold several texts: a list in {@code dyad.toml}, separated by commas elsewhere. */
    public boolean isList() {
        return this == RELAYS || this == PAGE_TRUSTED_HOSTS || this == HOUSEHOLD_LAMPS;
    }

    /** The name of the environment variable that overrides it. */
    public String variable() {
        return "DYAD_" + word.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** The key with this dotted name. */
    public static Optional<Key> parse(String word) {
        for (Key key : values()) {
            if (key.word.equals(word)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
