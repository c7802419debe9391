package dyad.together;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real file system of two megabytes, which needs the right to mount; without it the test is left out loudly. */
record SmallDisk(Path path) implements AutoCloseable {
    private static final String SIZE = "size=2m";

    static SmallDisk mount(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        if (run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", directory.toString()) != 0) {
            String notice = "LEFT OUT: the tests of ends on a full disk need the right to mount a file system";
            System.err.println(notice);
            abort(notice);
        }
        return new SmallDisk(directory);
    }

    /** Takes all room that is left. */
    void fill() throws IOException {
        byte[] block = new byte[4_096];
        try (var out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return path.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", path.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
