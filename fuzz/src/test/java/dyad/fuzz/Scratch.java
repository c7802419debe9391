package dyad.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for parsers that read files; it is gone when the process ends. */
public final class Scratch {
    private final Path folder;

    /** Makes one. */
    public Scratch() {
        try {
            folder = Files.createTempDirectory("dyad-fuzz-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.toFile().deleteOnExit();
    }

    /** A file in it with this content, instead of what it held before. */
    public Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        // A file that is cut to nothing and written anew is forced to the disk by some file systems, which takes long.
        if (!Files.deleteIfExists(file)) {
            file.toFile().deleteOnExit();
        }
        return Files.write(file, content);
    }
}
