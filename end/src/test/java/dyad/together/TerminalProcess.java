package dyad.together;

import dyad.connection.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program in a terminal of its own, made by {@code script} (util-linux), as a person in front of it has it. */
final class TerminalProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;
    private static final int CTRL_C = 3;

    private final Process script;
    private final Path transcript;

    private TerminalProcess(Process script, Path transcript) {
        this.script = script;
        this.transcript = transcript;
    }

    static TerminalProcess start(Program program, String... arguments) throws IOException {
        Path transcript = Files.createTempFile(program.temporary().getParent(), "terminal", "");
        String command = program.command(arguments).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" ", "exec ", ""));
        Process script = new ProcessBuilder(
                        "script", "--quiet", "--return", "--flush", "--command", command, transcript.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start();
        return new TerminalProcess(script, transcript);
    }

    /** All that it has printed so far. */
    String printed() {
        try {
            return Files.readString(transcript, StandardCharsets.UTF_8);
        } catch (IOException notYet) {
            return "";
        }
    }

    void await(String part) throws InterruptedException {
        Await.until(part, () -> printed().contains(part) || !script.isAlive());
        if (!printed().contains(part)) {
            throw new AssertionError("it ended without " + part + ": " + printed());
        }
    }

    /** Types Ctrl-C; the terminal makes a SIGINT of it. */
    void typeCtrlC() throws IOException {
        script.getOutputStream().write(CTRL_C);
        script.getOutputStream().flush();
    }

    /** To the program itself. */
    void signal(String name) throws IOException, InterruptedException {
        List<String> kill = new ArrayList<>(List.of("kill", "-" + name));
        script.descendants().map(process -> Long.toString(process.pid())).forEach(kill::add);
        new ProcessBuilder(kill).start().waitFor();
    }

    /** Waits for the end. */
    int exitCode() throws InterruptedException {
        if (!script.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end: " + printed());
        }
        return script.exitValue();
    }

    @Override
    public void close() {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly().onExit().join();
    }
}
