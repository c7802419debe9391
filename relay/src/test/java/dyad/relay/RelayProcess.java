package dyad.relay;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A relay in a process of its own, all of whose output is kept. */
final class RelayProcess implements AutoCloseable {

    private final Process process;
    private final Path output;

    private RelayProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts {@link RelayMain} on {@code data} with further options for its JVM. */
    static RelayProcess start(Path data, String... options) throws IOException {
        return start(System.getProperty("java.class.path"), data, options);
    }

    static RelayProcess start(String classPath, Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // It lives for seconds: the slower compiler would cost more than it gains.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, RelayMain.class.getName(), data.toString()));
        // A file, and not a pipe: Java closes the pipe of a process that it is told to end.
        Path output = Files.createTempFile("relay", ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new RelayProcess(process, output);
    }

    /** Waits for the line that names the port. */
    int port() {
        Eventually.await("the relay names its port", () -> {
            if (!process.isAlive()) {
                fail("the relay ended before it listened: " + output());
            }
            return printedPort().isPresent();
        });
        return printedPort().orElseThrow();
    }

    private Optional<Integer> printedPort() {
        return output().lines()
                .filter(line -> line.matches("port \\d+ \\."))
                .map(line -> Integer.valueOf(line.replaceAll("\\D", "")))
                .findFirst();
    }

    /** {@code kill -9}, and waits for the end. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, and waits for the end. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        process.onExit().orTimeout(TestEnd.SECONDS, TimeUnit.SECONDS).join();
    }

    /** All that it has written to standard output and standard error so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(output);
    }
}
