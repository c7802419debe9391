package example;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One of the programs in a process of its own, started as the README says; a test types and reads. */
final class Running implements AutoCloseable {
    private static final long STOP_SECONDS = 20;

    private final Process process;
    private final Path said;
    private final BufferedWriter keyboard;

    private Running(Process process, Path said) {
        this.process = process;
        this.said = said;
        this.keyboard = process.outputWriter();
    }

    static Running start(Path folder, String program, String... arguments) throws IOException {
        Path said = folder.resolve(program + ".txt");
        List<String> command = new ArrayList<>(List.of(Path.of("run").toAbsolutePath().toString(), program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new Running(process, said);
    }

    void type(String line) throws IOException {
        keyboard.write(line);
        keyboard.newLine();
        keyboard.flush();
    }

    /** The first line that begins so, once there is one. */
    String awaitLine(String beginning) throws Exception {
        Await.until(() -> "\"" + beginning + "\" in\n" + all(), () -> line(beginning).isPresent());
        return line(beginning).orElseThrow();
    }

    /** Asks again until it is answered so. */
    void typeUntil(String question, String answer) throws Exception {
        Await.until(this::all, () -> {
            type(question);
            return line(answer).isPresent();
        });
    }

    private Optional<String> line(String beginning) throws IOException {
        return all().lines().filter(line -> line.startsWith(beginning)).findFirst();
    }

    String all() throws IOException {
        return Files.readString(said);
    }

    /** What it ended with, once it has. */
    int exit() throws InterruptedException {
        return process.waitFor(STOP_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
