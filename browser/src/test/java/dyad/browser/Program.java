package dyad.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One run of {@code dyad} in a process of its own: as built for people, where {@code ./dyad test} names that build, else as compiled. */
final class Program implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 180;
    private static final Optional<Path> BUILT =
            Optional.ofNullable(System.getProperty("dyad.app")).map(Path::of);
    private static final List<String> NOT_THE_PROGRAMS =
            List.of("playwright", "axe-core", "driver", "junit", "test-classes");

    private final Process process;
    private final Path log;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
        Thread.ofPlatform().daemon().name("reads " + log.getFileName()).start(this::read);
    }

    /** Starts {@code dyad} with these arguments; what it writes to its standard error goes to {@code log}. */
    static Program start(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BUILT.map(app -> List.of("@" + app.resolve("run"))).orElseGet(Program::compiled));
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=1", "-Xmx256m", "dyad.command.Main"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Program(process, log);
    }

    private static List<String> compiled() {
        return List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-cp",
                classPath());
    }

    /** That of these tests without their own tools. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> NOT_THE_PROGRAMS.stream().noneMatch(entry::contains))
                        .toList());
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(line -> lines.add(Optional.of(line)));
        } catch (UncheckedIOException | IOException killed) {
            // The end of what it says.
        } finally {
            lines.add(Optional.empty());
        }
    }

    /** Waits for a line that begins with this; returns the rest of it. */
    String await(String beginning) throws IOException, InterruptedException {
        while (true) {
            Optional<String> line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null || line.isEmpty()) {
                throw new AssertionError("no line \"" + beginning + "…\" came; its errors:\n" + Files.readString(log));
            }
            if (line.get().startsWith(beginning)) {
                return line.get().substring(beginning.length()).strip();
            }
        }
    }

    /** Like {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        kill();
    }
}
