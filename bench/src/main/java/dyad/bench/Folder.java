package dyad.bench;

import dyad.home.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for one benchmark, which leaves nothing behind. */
record Folder(Path path) implements AutoCloseable {

    static Folder make() throws IOException {
        return new Folder(Files.createTempDirectory("dyad-bench-"));
    }

    @Override
    public void close() throws IOException {
        PrivateFiles.removeTree(path);
    }
}
