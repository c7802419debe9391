package dyad.together;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The directories of two homes. */
record Homes(Path left, Path right) {

    static Homes under(Path directory) {
        return new Homes(directory.resolve("left"), directory.resolve("right"));
    }

    /** The same homes elsewhere. Ends of the one and the other must never run at the same time. */
    Homes copiedTo(Path directory) throws IOException {
        Homes copies = under(directory);
        copy(left, copies.left);
        copy(right, copies.right);
        return copies;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
