package dyad.observe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes whatever a process forces to the disk take longer, between the process and the system: {@code slow_disk.c}. */
final class SlowDisk {
    private static final List<String> COMPILERS = List.of("gcc", "tcc");

    private SlowDisk() {}

    /**
     * What its environment has to hold; empty where there is no C compiler.
     *
     * @param meanMicros how much longer, on average; half as much at least, half as much again at most
     */
    static Optional<Map<String, String>> environment(Path directory, long meanMicros)
            throws IOException, InterruptedException {
        Path source = directory.resolve("slow_disk.c");
        Path library = directory.resolve("slow_disk.so");
        try (InputStream code = SlowDisk.class.getResourceAsStream("slow_disk.c")) {
            if (code == null) {
                throw new IOException("slow_disk.c is not among the resources");
            }
            Files.write(source, code.readAllBytes());
        }
        for (String compiler : COMPILERS) {
            if (compiles(compiler, source, library)) {
                return Optional.of(
                        Map.of("LD_PRELOAD", library.toString(), "SLOW_DISK_MICROS", Long.toString(meanMicros)));
            }
        }
        return Optional.empty();
    }

    private static boolean compiles(String compiler, Path source, Path library) throws InterruptedException {
        try {
            return new ProcessBuilder(compiler, "-shared", "-fPIC", "-o", library.toString(), source.toString())
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
