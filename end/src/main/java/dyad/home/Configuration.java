package dyad.home;

import dyad.connection.Login;
import dyad.connection.RelayAddress;
import dyad.connection.SocksAddress;
import dyad.delivery.Message;
import dyad.hum.Profile;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What is configured, each value in its own type. An error names the file and line, variable or option. */
public final class Configuration {

    private static final int HIGHEST_PORT = 65_535;

    /** How long an open page may be unused before it asks for its passphrase again, unless configured. */
    public static final Duration USUAL_LOCK_AFTER = Duration.ofMinutes(30);

    private static final int MOST_LOCK_MINUTES = 1_440;

    /** With the one of relay.url they are as many as a list may hold. */
    private static final int MOST_FURTHER_RELAYS = Message.Relays.MOST - 1;

    /** The usual port of a relay without TLS. */
    public static final int RELAY_PORT = 1883;

    /** Stands for this machine's address on its own network. */
    static final String AUTOMATIC = "auto";

    /** A name or address as a browser's Host line has it. */
    private static final Pattern HOST =
            Pattern.compile("(?!-)[a-z0-9-]++(?<!-)(\\.(?!-)[a-z0-9-]++(?<!-))*+\\.?(:\\d{1,5})?");

    /** Scheme, host or bracketed address, perhaps a port, and a path of plain characters. */
    private static final Pattern PHONE_URL =
            Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?(/[A-Za-z0-9._/-]*)?");

    private final Map<Key, Setting> settings;

    Configuration(Map<Key, Setting> settings) {
        this.settings = new EnumMap<>(Key.class);
        this.settings.putAll(settings);
    }

    /** Where the relay is and the login there, if a relay is configured. */
    public Optional<RelayAddress> relay() throws ConfigurationException {
        Optional<Setting> url = find(Key.RELAY_URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        RelayAddress address = relay(url.get());
        if (address.login().isPresent()) {
            return Optional.of(address);
        }
        return Optional.of(login().map(address::withLogin).orElse(address));
    }

    /** Further relays that this end would use, with their logins; none unless configured, seven at most. */
    public List<RelayAddress> furtherRelays() throws ConfigurationException {
        Optional<Setting> setting = find(Key.RELAYS);
        if (setting.isEmpty()) {
            return List.of();
        }
        List<RelayAddress> relays = new ArrayList<>();
        for (String url : setting.get().text().split(",", -1)) {
            relays.add(RelayText.further(setting.get(), url));
        }
        if (relays.size() > MOST_FURTHER_RELAYS) {
            throw setting.get().wrong("name " + MOST_FURTHER_RELAYS + " further relays at most");
        }
        return List.copyOf(relays);
    }

    /** The proxy through which all relays are reached, if one is configured. */
    public Optional<SocksAddress> relayProxy() throws ConfigurationException {
        Optional<Setting> setting = find(Key.RELAY_PROXY);
        return setting.isEmpty()
                ? Optional.empty()
                : Optional.of(RelayText.parsed(setting.get(), setting.get().text(), SocksAddress::parse));
    }

    /** The relay that a setting names, with no other login than it names itself. */
    public static RelayAddress relay(Setting setting) throws ConfigurationException {
        return RelayText.address(setting, setting.text());
    }

    private Optional<Login> login() throws ConfigurationException {
        Optional<String> user = find(Key.RELAY_USER).map(Setting::text);
        Optional<String> password = password(Key.RELAY_PASSWORD, Key.RELAY_PASSWORD_FILE);
        if (user.isEmpty() && password.isPresent()) {
            throw new ConfigurationException("There is a password for the relay but no user: set relay.user.");
        }
        return user.map(name -> new Login(name, password.orElse("")));
    }

    Optional<String> password(Key text, Key inFile) throws ConfigurationException {
        Optional<Setting> given = find(text);
        Optional<Setting> file = find(inFile);
        if (given.isPresent() || file.isEmpty()) {
            return given.map(Setting::text);
        }
        try {
            return Files.readString(file.get().path(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst();
        } catch (IOException e) {
            throw new ConfigurationException(file.get().origin() + ": the password file cannot be read", e);
        }
    }

    /** The PEM file of the relay's authority, if one of its own is configured. */
    public Optional<Path> relayAuthority() throws ConfigurationException {
        return readable(Key.RELAY_CA);
    }

    Optional<Path> readable(Key key) throws ConfigurationException {
        Optional<Setting> setting = find(key);
        if (setting.isEmpty()) {
            return Optional.empty();
        }
        Path file = setting.get().path();
        if (!Files.isReadable(file)) {
            throw setting.get().wrong("the file " + file + " cannot be read");
        }
        return Optional.of(file);
    }

    /**
     * Where to host a relay, if configured.
     *
     * @param ownHost finds the host that {@code auto} stands for; the port is 1883 unless it is given
     */
    public Optional<HostAndPort> hostedRelay(Supplier<String> ownHost) throws ConfigurationException {
        Optional<Setting> setting = find(Key.RELAY_HOST);
        if (setting.isEmpty()) {
            return Optional.empty();
        }
        if (setting.get().text().equals(AUTOMATIC)) {
            return Optional.of(new HostAndPort(ownHost.get(), RELAY_PORT));
        }
        HostAndPort address = HostAndPort.parse(setting.get());
        boolean automatic = address.host().equals(AUTOMATIC);
        return Optional.of(automatic ? new HostAndPort(ownHost.get(), address.port()) : address);
    }

    /** The profile; home unless configured. */
    public Profile profile() throws ConfigurationException {
        Optional<Setting> setting = find(Key.PROFILE);
        if (setting.isEmpty()) {
            return Profile.HOME;
        }
        return Profile.parse(setting.get().text())
                .orElseThrow(() -> setting.get().wrong("the profile is home, quiet, metered or together"));
    }

    /** The page's port; 0, which takes any free one, unless configured. */
    public int pagePort() throws ConfigurationException {
        Optional<Setting> setting = find(Key.PAGE_PORT);
        return setting.isEmpty() ? 0 : port(setting.get(), setting.get().text());
    }

    /** Names under which the page is reached over HTTPS, in small letters, the first one first; none unless configured. */
    public Set<String> trustedHosts() throws ConfigurationException {
        Set<String> hosts = new LinkedHashSet<>();
        Optional<Setting> setting = find(Key.PAGE_TRUSTED_HOSTS);
        if (setting.isPresent()) {
            for (String name : setting.get().text().split(",", -1)) {
                String host = name.strip().toLowerCase(Locale.ROOT);
                if (!HOST.matcher(host).matches()) {
                    throw setting.get().wrong("write host names such as dyad.example.org, without https:// and path");
                }
                hosts.add(host);
            }
        }
        return Collections.unmodifiableSet(hosts);
    }

    /** How long a page that has a passphrase may be unused before it asks for it again; half an hour unless configured. */
    public Duration lockAfter() throws ConfigurationException {
        Optional<Setting> setting = find(Key.PAGE_LOCK_MINUTES);
        if (setting.isEmpty()) {
            return USUAL_LOCK_AFTER;
        }
        String text = setting.get().text();
        if (text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= MOST_LOCK_MINUTES) {
            return Duration.ofMinutes(Integer.parseInt(text));
        }
        throw setting.get().wrong("write a number of minutes, from 1 to " + MOST_LOCK_MINUTES + " (a day)");
    }

    /** Whether to open the page in a browser; true unless configured. */
    public boolean pageOpen() throws ConfigurationException {
        return truth(Key.PAGE_OPEN, true);
    }

    /** Whether the page's port has {@code /metrics}; false unless configured. */
    public boolean pageMetrics() throws ConfigurationException {
        return truth(Key.PAGE_METRICS, false);
    }

    /** Whether to look for the other's end on the local network while nearness is on; true unless configured. */
    public boolean nearnessLan() throws ConfigurationException {
        return truth(Key.NEARNESS_LAN, true);
    }

    boolean truth(Key key, boolean unlessSet) throws ConfigurationException {
        Optional<Setting> setting = find(key);
        if (setting.isEmpty()) {
            return unlessSet;
        }
        return switch (setting.get().text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw setting.get().wrong("write true or false");
        };
    }

    /** Where to open a port for the phone, if configured. */
    public Optional<HostAndPort> phoneListen() throws ConfigurationException {
        Optional<Setting> setting = find(Key.PHONE_LISTEN);
        return setting.isEmpty() ? Optional.empty() : Optional.of(HostAndPort.parse(setting.get()));
    }

    /** The address that the phone is told, if configured. */
    public Optional<URI> phoneUrl() throws ConfigurationException {
        Optional<Setting> setting = find(Key.PHONE_URL);
        if (setting.isPresent() && !PHONE_URL.matcher(setting.get().text()).matches()) {
            throw setting.get().wrong("write an address like https://dyad.example.org/pub, without user or query");
        }
        return setting.isEmpty() ? Optional.empty() : Optional.of(uri(setting.get()));
    }

    private static URI uri(Setting setting) throws ConfigurationException {
        try {
            return new URI(setting.text());
        } catch (URISyntaxException e) {
            throw setting.wrong("this is no address: look at what stands in brackets");
        }
    }

    /** The household's broker and lamps. */
    public HouseholdConfiguration household() {
        return new HouseholdConfiguration(this);
    }

    Optional<Setting> find(Key key) {
        return Optional.ofNullable(settings.get(key));
    }

    static int port(Setting setting, String text) throws ConfigurationException {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw setting.wrong("a port is a number from 0 to " + HIGHEST_PORT);
    }
}
