package dyad.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.home.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What Home Assistant reads of the add-on has only fields that its Supervisor knows, each of its kind (docs/install.md
 * names the commits), and no container is given a setting that the program does not know.
 */
final class AddOnTest {
    private static final Path ROOT = Path.of("..");
    private static final Path ADD_ON = ROOT.resolve("packaging/home-assistant");
    private static final Path CONFIGURATION = ADD_ON.resolve("config.yaml");

    private static final String KIND_OF_OPTION = "str|bool|int|url|port|password|match\\(.*\\)|list\\(.+\\)";

    /** As the Supervisor checks them, which drops what it does not know without a word. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("name", ".+"),
            Map.entry("version", "\"\\d+\\.\\d+\\.\\d+\""),
            Map.entry("slug", "[-_.A-Za-z0-9]+"),
            Map.entry("description", ".+"),
            Map.entry("arch", "(\n  - (amd64|aarch64))+"),
            Map.entry("stage", "stable|experimental|deprecated"),
            Map.entry("timeout", "[1-9]\\d|[12]\\d\\d|300"),
            Map.entry("ports", "(\n  \\d+(/tcp|/udp)?: \\d+)+"),
            Map.entry("webui", "\"https?://\\[HOST]:\\[PORT:\\d+].*\""),
            Map.entry("map", "(\n  - type: (ssl|share|media|backup|homeassistant_config))+"),
            Map.entry("tmpfs", "true|false"),
            Map.entry("services", "(\n  - (mqtt|mysql):(provide|want|need))+"),
            Map.entry("backup_exclude", "(\n  - .+)+"),
            Map.entry("options", "(\n  \\w+: .+)+"),
            Map.entry("schema", "(\n  \\w+: \"?(" + KIND_OF_OPTION + ")\\??\"?)+"));

    @Test
    void every_field_is_known_and_of_its_kind() throws IOException {
        Map<String, String> fields = fields(CONFIGURATION);
        fields.forEach((name, text) -> assertTrue(text.matches(KINDS.getOrDefault(name, "(?!)")), name + ": " + text));
        assertTrue(fields.keySet().containsAll(List.of("name", "version", "slug", "description", "arch")));
    }

    @Test
    void every_option_has_a_kind_and_a_name_for_people_and_is_read() throws IOException {
        Path english = ADD_ON.resolve("translations/en.yaml");
        Set<String> kinds = keys(field(CONFIGURATION, "schema"));
        assertEquals(kinds, keys(field(english, "configuration")));
        assertEquals(keys(field(CONFIGURATION, "ports")), keys(field(english, "network")));
        assertTrue(kinds.containsAll(keys(field(CONFIGURATION, "options"))));
        String script = Files.readString(ADD_ON.resolve("run"));
        for (String kind : kinds) {
            assertTrue(Pattern.compile("\\b" + kind + "\\b").matcher(script).find(), kind);
        }
    }

    @Test
    void its_version_is_that_of_the_program() throws IOException {
        String project = Files.readString(ROOT.resolve("pom.xml"));
        assertEquals(
                found("<artifactId>dyad</artifactId>\\s*<version>([\\d.]+)(?:-SNAPSHOT)?</version>", project),
                found("\"(.*)\"", field(CONFIGURATION, "version")));
    }

    @Test
    void what_a_container_is_told_the_program_knows() throws IOException {
        Set<String> known = Arrays.stream(Key.values()).map(Key::variable).collect(Collectors.toSet());
        for (Path file : List.of(
                ROOT.resolve("packaging/docker/Dockerfile"),
                ROOT.resolve("packaging/docker/compose.yaml"),
                ADD_ON.resolve("Dockerfile"),
                ADD_ON.resolve("run"))) {
            Set<String> told = found("\\b(DYAD_[A-Z_]+)\\b", Files.readString(file));
            assertFalse(told.isEmpty(), file::toString);
            assertTrue(known.containsAll(told), () -> file + ": " + told);
        }
    }

    /** The top-level fields of a file, each with its lines if it has such: as much of YAML as these files use. */
    private static Map<String, String> fields(Path file) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        String field = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("  ")) {
                fields.merge(field, "\n" + line, String::concat);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                assertTrue(line.matches("\\w+:.*"), line);
                field = line.substring(0, line.indexOf(':'));
                fields.put(field, line.substring(field.length() + 1).strip());
            }
        }
        return fields;
    }

    private static String field(Path file, String name) throws IOException {
        return Optional.ofNullable(fields(file).get(name)).orElseThrow();
    }

    private static Set<String> keys(String lines) {
        return found("(?m)^  ([\\w/]+):", lines);
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
