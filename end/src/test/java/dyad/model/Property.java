package dyad.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of docs/model/properties.txt.
 *
 * @param life looked at along every endless run instead of after every step
 * @param controls rules to take away; a + joins several
 */
record Property(String name, boolean life, List<String> definitions, List<String> controls) {
    static final Path FOLDER = Path.of("..", "docs", "model");

    static List<Property> all() throws IOException {
        return Files.readAllLines(FOLDER.resolve("properties.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Property::read)
                .toList();
    }

    private static Property read(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException("not a property: " + line);
        }
        return new Property(fields[0].strip(), fields[1].strip().equals("life"), words(fields[2]), words(fields[3]));
    }

    private static List<String> words(String field) {
        return List.of(field.strip().split(" +", -1));
    }

    /** The run that must find nothing, then one for each control, which must find an error. */
    List<Run> runs(String more) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(this, "", with(more)));
        controls.forEach(control -> runs.add(new Run(this, control, with(control.replace('+', ' ')))));
        return runs;
    }

    private List<String> with(String more) {
        List<String> all = new ArrayList<>(definitions);
        all.addAll(more.isBlank() ? List.of() : words(more));
        return all.stream().map(name -> "-D" + name).toList();
    }

    /** One verification. */
    record Run(Property property, String control, List<String> flags) {
        boolean mustFail() {
            return !control.isEmpty();
        }

        @Override
        public String toString() {
            return mustFail() ? property.name + " does not hold without " + control : property.name + " holds";
        }
    }
}
