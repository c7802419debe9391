package dyad.together;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program {@code dyad} as its launcher starts it: the same Java, the same flags, in processes of its own. Temporary
 * files of all of them go to one directory.
 */
public final class Program {
    private static final long PATIENCE_SECONDS = 300;

    /** Gives the child the usual dispositions of the signals, also where this process was started in the background. */
    private static final List<String> LIKE_FROM_A_TERMINAL = List.of("env", "--default-signal=INT,TERM,HUP");

    private static final List<String> FLAGS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Xms8m",
            "-Xmx256m");

    private static final String MAIN = "dyad.command.Main";

    private final Path temporary;
    private final List<String> java;
    private final String main;
    private final Map<String, String> environment;

    /** As it was compiled. */
    public Program(Path temporary) throws IOException {
        this(temporary, List.of("-cp", classPath()), MAIN, Map.of());
    }

    private Program(Path temporary, List<String> further, String main, Map<String, String> environment)
            throws IOException {
        this.temporary = Files.createDirectories(temporary);
        this.java = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        this.main = main;
        this.environment = environment;
        java.addAll(FLAGS);
        java.addAll(further);
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
        List<String> classes =
                new ArrayList<>(changed.stream().map(Path::toString).toList());
        classes.add(classPath());
        return new Program(
                temporary, List.of("-cp", String.join(File.pathSeparator, classes)), main, Map.copyOf(environment));
    }

    /** The same program, which starts in half the time: for tests that start it dozens of times. */
    public Program quick(Path folder) throws IOException, InterruptedException {
        return new Program(temporary, new QuickStart(folder, classPath()).train(this), MAIN, Map.of());
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Where its processes put their temporary files. */
    Path temporary() {
        return temporary;
    }

    /** Starts a process that goes on. */
    public Child start(String... arguments) throws IOException {
        return new Child(builder(arguments).start());
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

    /** Runs the program once with further flags for its JVM. */
    int runOnce(List<String> flags, String... arguments) throws IOException, InterruptedException {
        return new Program(temporary, flags, MAIN, Map.of()).run(arguments).exitCode();
    }

    /** The words of the command line that runs it. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(LIKE_FROM_A_TERMINAL);
        command.addAll(java);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add(main);
        command.addAll(List.of(arguments));
        return command;
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
