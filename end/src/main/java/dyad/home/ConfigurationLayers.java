package dyad.home;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the home and the configuration. Each of these overrides those before it: the relay that was chosen on the page,
 * {@code /etc/dyad/dyad.toml}, the
 * user's {@code dyad.toml}, the home's own {@code dyad.toml}, {@code DYAD_*} variables, options of the command.
 */
public final class ConfigurationLayers {

    private final Surroundings surroundings;
    private final Map<Key, Setting> options;

    /** @param options what was given on the command line */
    public ConfigurationLayers(Surroundings surroundings, Map<Key, Setting> options) {
        this.surroundings = surroundings;
        this.options = new EnumMap<>(Key.class);
        this.options.putAll(options);
    }

    /** An option of the command line, as a setting. */
    public static Setting option(String name, String text) {
        return new Setting(text, name, Path.of("").toAbsolutePath());
    }

    /** The home directory that is meant; touches nothing. */
    public Home home() throws ConfigurationException {
        return home(outside());
    }

    private Home home(Map<Key, Setting> outside) throws ConfigurationException {
        Setting chosen = overridden(outside).get(Key.HOME);
        return new Home(chosen == null ? surroundings.defaultHome() : chosen.path());
    }

    /** All settings, those in the home included. */
    public Configuration configuration() throws ConfigurationException {
        Map<Key, Setting> settings = outside();
        Map<Key, Setting> inside = ConfigurationFile.read(home(settings).configuration());
        Setting circular = inside.get(Key.HOME);
        if (circular != null) {
            throw circular.wrong("\"home\" belongs into the user's dyad.toml, not into the home itself");
        }
        settings.putAll(inside);
        Map<Key, Setting> all = overridden(settings);
        if (!namesRelay(all)) {
            all.putAll(ConfigurationFile.read(home(settings).chosenRelay()));
        }
        return new Configuration(all);
    }

    /** Whether a relay is configured, so that none is to be chosen on the page. */
    public boolean namesRelay() throws ConfigurationException {
        Map<Key, Setting> settings = outside();
        settings.putAll(ConfigurationFile.read(home(settings).configuration()));
        return namesRelay(overridden(settings));
    }

    private static boolean namesRelay(Map<Key, Setting> settings) {
        return settings.containsKey(Key.RELAY_URL)
                || settings.containsKey(Key.RELAYS)
                || settings.containsKey(Key.RELAY_HOST);
    }

    private Map<Key, Setting> outside() throws ConfigurationException {
        Map<Key, Setting> settings = new EnumMap<>(Key.class);
        settings.putAll(ConfigurationFile.read(surroundings.systemConfiguration()));
        Optional<Path> users = surroundings.userConfiguration();
        if (users.isPresent()) {
            settings.putAll(ConfigurationFile.read(users.get()));
        }
        return settings;
    }

    private Map<Key, Setting> overridden(Map<Key, Setting> files) {
        Map<Key, Setting> settings = new EnumMap<>(Key.class);
        settings.putAll(files);
        for (Key key : Key.values()) {
            surroundings.variable(key.variable()).ifPresent(text -> settings.put(key, option(key.variable(), text)));
        }
        settings.putAll(options);
        return settings;
    }
}
