package dyad.together;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What can be found in an end's files by looking at their bytes. */
final class FileTraces {
    private FileTraces() {}

    /** The files below {@code home} that hold {@code needle}. */
    static List<Path> holding(Path home, byte[] needle) throws IOException {
        try (Stream<Path> tree = Files.walk(home)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> contains(file, needle))
                    .toList();
        }
    }

    private static boolean contains(Path file, byte[] needle) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException gone) {
            return false;
        }
        for (int at = 0; at + needle.length <= content.length; at++) {
            if (matches(content, at, needle)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, int at, byte[] needle) {
        for (int i = 0; i < needle.length; i++) {
            if (content[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
