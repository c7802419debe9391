package dyad.together;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program {@code dyad} in processes of its own, with the flags of its launcher. Temporary files of all of them go to one
 * directory.
 *
 * <p>{@code ./dyad test} names the folder of a build for people ({@code dyad.app}), and then it is started as they start it,
 * from its jars and with its ahead-of-time cache; else as it was compiled.
 */
public final class Program {
    private static final long PATIENCE_SECONDS = 300;

    /** Gives the child the usual dispositions of the signals, also where this process was started in the background. */
    private static final List<String> LIKE_FROM_A_TERMINAL = List.of("env", "--default-signal=INT,TERM,HUP");

    private static final Optional<Path> BUILT =
            Optional.ofNullable(System.getProperty("dyad.app")).map(Path::of);

    private static final List<String> FLAGS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-XX:+UseSerialGC",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Xms8m",
            "-Xmx256m");

    /** So many of them at once, and none for long. */
    private static final List<String> SPARING = List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=1");

    private static final String MAIN = "dyad.command.Main";

    private final Path temporary;
    private final Optional<List<String>> flags;
    private final String main;
    private final Map<String, String> environment;

    /** As it was built. */
    public Program(Path temporary) throws IOException {
        this(temporary, BUILT.isPresent() ? Optional.empty() : Optional.of(compiled(List.of())), MAIN, Map.of());
    }

    private Program(Path temporary, Optional<List<String>> flags, String main, Map<String, String> environment)
            throws IOException {
        this.temporary = Files.createDirectories(temporary);
        this.flags = flags;
        this.main = main;
        this.environment = environment;
    }

    private static List<String> compiled(List<String> before) {
        List<String> classes = new ArrayList<>(before);
        classes.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        List<String> all = new ArrayList<>(FLAGS);
        all.addAll(List.of("-cp", String.join(File.pathSeparator, classes)));
        return all;
    }

    /**
     * The program as a laboratory has it.
     *
     * @param main begins in place of the program's own main class
     * @param changed folders of classes that stand in for the program's
     * @param environment variables in addition to those of this process
     */
    public static Program laboratory(Path temporary, String main, List<Path> changed, Map<String, String> environment)
            throws IOException {
        List<String> before = changed.stream().map(Path::toString).toList();
        return new Program(temporary, Optional.of(compiled(before)), main, Map.copyOf(environment));
    }

    /** Where its processes put their temporary files. */
    Path temporary() {
        return temporary;
    }

    /** Starts a process that goes on. */
    public Child start(String... arguments) throws IOException {
        return new Child(builder(arguments).start());
    }

    /** Starts a process whose output, all of it, goes to what it is told to be systemd's journal: systemd.exec(5). */
    Child startInJournal(String... arguments) throws IOException {
        ProcessBuilder builder = builder(arguments);
        builder.command()
                .addAll(
                        0,
                        List.of(
                                "bash",
                                "-c",
                                "export JOURNAL_STREAM=$(stat -L -c %d:%i /proc/$$/fd/1); exec \"$@\" 2>&1",
                                "journal"));
        return new Child(builder.start());
    }

    /** Runs a command to its end. */
    public Result run(String... arguments) throws IOException, InterruptedException {
        return runWith("", arguments);
    }

    /** Runs a command to its end, with this on its standard input. */
    Result runWith(String input, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(temporary.getParent(), "out", "");
        Path err = Files.createTempFile(temporary.getParent(), "err", "");
        Process process = builder(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input);
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", arguments) + " does not end");
        }
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** The words of the command line that runs it. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(LIKE_FROM_A_TERMINAL);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags.orElseGet(() -> asForPeople(arguments)));
        command.addAll(SPARING);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add(main);
        command.addAll(List.of(arguments));
        return command;
    }

    /** With the options that the launcher gives to this command. */
    private static List<String> asForPeople(String... arguments) {
        boolean lasting = arguments.length > 0 && lasting().contains(arguments[0]);
        return List.of("@" + BUILT.orElseThrow().resolve(lasting ? "run" : "command"));
    }

    private static List<String> lasting() {
        try (Stream<String> lines = Files.lines(Path.of("..", "packaging", "launch.sh"))) {
            String line = lines.filter(one -> one.endsWith(") options=run ;;"))
                    .findFirst()
                    .orElseThrow();
            return List.of(line.substring(0, line.indexOf(')')).strip().split(" \\| "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ProcessBuilder builder(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("DYAD_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** How a command ended. */
    public record Result(int exitCode, String out, String err) {}
}
