package dyad.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The test classes of the properties, as they lie in the sources: whose name begins with a property's number. */
final class PropertyTests {
    private static final List<String> MODULES = List.of("core", "end", "relay", "browser");

    private final List<Path> files;

    private PropertyTests(List<Path> files) {
        this.files = files;
    }

    /** @param root the folder of the whole project */
    static PropertyTests below(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> tree = Files.walk(root.resolve(module).resolve("src/test/java"))) {
                tree.filter(file -> file.getFileName().toString().matches("P\\d\\d[A-Z]\\w*Test\\.java"))
                        .map(root::relativize)
                        .forEach(files::add);
            }
        }
        files.sort(null);
        return new PropertyTests(files);
    }

    /** All of them, by their paths in the project. */
    List<Path> all() {
        return files;
    }

    /** The simple names of those of one property, in the order of their paths. */
    List<Path> of(Property property) {
        return files.stream()
                .filter(file -> name(file).startsWith(property.name()))
                .toList();
    }

    /** The simple name of the class in this file. */
    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }
}
