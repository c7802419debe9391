package dyad.together;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A real small file system, which needs the right to mount; without it the test is left out loudly. */
public record SmallDisk(Path path) implements AutoCloseable {
    private static final int USUAL_MEGABYTES = 2;
    private static final int BLOCK_BYTES = 4_096;

    static SmallDisk mount(Path directory) throws IOException, InterruptedException {
        Optional<SmallDisk> mounted = mount(directory, USUAL_MEGABYTES);
        if (mounted.isEmpty()) {
            String notice = "LEFT OUT: the tests of ends on a full disk need the right to mount a file system";
            System.err.println(notice);
            abort(notice);
        }
        return mounted.orElseThrow();
    }

    /** Empty without the right to mount. */
    public static Optional<SmallDisk> mount(Path directory, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString()) == 0
                ? Optional.of(new SmallDisk(directory))
                : Optional.empty();
    }

    /** Lets nothing be written any more, or lets it again. False while a file is open for writing. */
    public boolean readOnly(boolean only) throws IOException, InterruptedException {
        return run("mount", "-o", only ? "remount,ro" : "remount,rw", path.toString()) == 0;
    }

    /** Takes all room that is left. */
    public void fill() throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        try (var out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    public void makeRoom() throws IOException {
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
