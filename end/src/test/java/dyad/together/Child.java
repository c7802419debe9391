package dyad.together;

import dyad.connection.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A running process of the program, and all that it prints. */
public final class Child implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    public Child(Process process) {
        this.process = process;
        this.readers = List.of(
                Thread.ofVirtual().start(() -> read(process.inputReader(), out)),
                Thread.ofVirtual().start(() -> read(process.errorReader(), err)));
    }

    private static void read(BufferedReader from, List<String> to) {
        try (from) {
            from.lines().forEach(to::add);
        } catch (IOException | UncheckedIOException killed) {
            // What it had printed until then is there.
        }
    }

    /** The lines on its standard output so far. */
    public List<String> out() {
        return List.copyOf(out);
    }

    /** The lines on its standard error so far. */
    public List<String> err() {
        return List.copyOf(err);
    }

    /** Waits for a line that contains this; the first of them. */
    public String await(String part) throws InterruptedException {
        try {
            Await.until(
                    "a line with " + part,
                    () -> out.stream().anyMatch(line -> line.contains(part)) || !process.isAlive());
        } catch (AssertionError inVain) {
            throw new AssertionError(inVain.getMessage() + "; instead " + out + err, inVain);
        }
        return out.stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("it ended without a line with " + part + ": " + out + err));
    }

    /** Waits so long for it to end by itself; whether it did. */
    public boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        exitCode();
    }

    /** SIGTERM; waits for the end and returns the exit code. */
    public int terminate() throws InterruptedException {
        process.toHandle().destroy();
        return exitCode();
    }

    /** SIGINT, as Ctrl-C sends it; waits for the end and returns the exit code. */
    int interrupt() throws IOException, InterruptedException {
        signal("INT");
        return exitCode();
    }

    /** Sends this signal, named without its SIG. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for the end, until all it printed is read. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end; it said " + out + err);
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        // Waits, because its files are removed next.
        process.destroyForcibly().onExit().join();
    }
}
