package dyad.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** Reads one {@code dyad.toml}. Unknown keys are errors, so that a slip of the pen is never silently without effect. */
final class ConfigurationFile {

    private final Path file;
    private final Map<Key, Setting> settings = new EnumMap<>(Key.class);

    private ConfigurationFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** The settings in the file; none if there is no such file. */
    static Map<Key, Setting> read(Path file) throws ConfigurationException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        ConfigurationFile configuration = new ConfigurationFile(file);
        configuration.take(configuration.parse());
        return configuration.settings;
    }

    private TomlParseResult parse() throws ConfigurationException {
        try {
            TomlParseResult result = Toml.parse(file);
            List<TomlParseError> errors = result.errors();
            if (!errors.isEmpty()) {
                TomlParseError first = errors.getFirst();
                throw new ConfigurationException(place(first.position()) + ": " + first.getMessage(), first);
            }
            return result;
        } catch (IOException e) {
            throw new ConfigurationException(file + " cannot be read. Correct its owner and permissions.", e);
        }
    }

    private void take(TomlParseResult result) throws ConfigurationException {
        for (List<String> path : result.keyPathSet()) {
            String word = String.join(".", path);
            String place = place(Objects.requireNonNull(result.inputPositionOf(path)));
            Key key = Key.parse(word).orElseThrow(() -> unknown(place, word));
            settings.put(key, new Setting(text(key, result.get(path), place), place, folder()));
        }
    }

    private static String text(Key key, @Nullable Object value, String place) throws ConfigurationException {
        return switch (value) {
            case String text -> text;
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            case TomlArray array
            when key.isList() && array.toList().stream().allMatch(String.class::isInstance) ->
                array.toList().stream().map(String::valueOf).collect(Collectors.joining(","));
            case null, default ->
                throw new ConfigurationException(
                        place + ": " + key.word() + " must be "
                                + (key.isList() ? "a list of texts" : "a text, a whole number, true or false"));
        };
    }

    private static ConfigurationException unknown(String place, String word) {
        String known = Arrays.stream(Key.values()).map(Key::word).collect(Collectors.joining(", "));
        return new ConfigurationException(place + ": there is no key \"" + word + "\". The keys are " + known + ".");
    }

    private Path folder() {
        return Objects.requireNonNull(file.getParent());
    }

    private String place(TomlPosition position) {
        return file + " line " + position.line();
    }
}
