package dyad.command;

import dyad.home.ConfigurationLayers;
import dyad.home.Key;
import dyad.home.Setting;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class CommonOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The end's directory. Default: $DYAD_HOME, $XDG_STATE_HOME/dyad or ~/.local/state/dyad.")
    private Optional<String> home = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    void help(boolean asked) {
        // Picocli itself prints the help.
    }

    boolean json() {
        return json;
    }

    /** Configuration as overridden by these options alone. */
    ConfigurationLayers layers(Context context) {
        return layers(context, Map.of());
    }

    /** Configuration as overridden by these options and {@code others}. */
    ConfigurationLayers layers(Context context, Map<Key, Setting> others) {
        Map<Key, Setting> options = new EnumMap<>(Key.class);
        options.putAll(others);
        home.ifPresent(directory -> options.put(Key.HOME, ConfigurationLayers.option("--home", directory)));
        return new ConfigurationLayers(context.surroundings(), options);
    }
}
