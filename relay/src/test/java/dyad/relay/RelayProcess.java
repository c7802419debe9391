package dyad.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A relay in a process of its own. */
final class RelayProcess implements AutoCloseable {

    private final Process process;
    private final Path errors;
    private final List<String> printed = new ArrayList<>();

    private RelayProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /** Starts {@link RelayMain} on {@code data} with further options for its JVM. */
    static RelayProcess start(Path data, String... options) throws IOException {
        return start(System.getProperty("java.class.path"), data, options);
    }

    static RelayProcess start(String classPath, Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, RelayMain.class.getName(), data.toString()));
        Path errors = Files.createTempFile("relay", ".err");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        return new RelayProcess(process, errors);
    }

    long pid() {
        return process.pid();
    }

    /** Reads on until the line that names the port. */
    int port() throws IOException {
        BufferedReader lines = process.inputReader();
        String line;
        while ((line = lines.readLine()) != null) {
            printed.add(line);
            if (line.startsWith("port ")) {
                return Integer.parseInt(line.substring("port ".length()));
            }
        }
        throw new AssertionError("the relay ended before it listened: " + Files.readString(errors));
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

    /** All that an ended relay wrote to standard output and standard error. */
    String output() throws IOException {
        printed.addAll(process.inputReader().lines().toList());
        return String.join("\n", printed) + "\n" + Files.readString(errors);
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(errors);
    }
}
