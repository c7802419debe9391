package dyad.bench;

import dyad.home.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A running {@code dyad run} on an existing home.
 *
 * @param startedAt nanoseconds, just before the process began
 */
record EndProcess(Process process, int port, long startedAt) implements AutoCloseable {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long LOOK_MILLIS = 2;

    /** Starts an end as a person does. */
    static EndProcess start(Home home, RelayProcess relay) throws IOException {
        int port = RelayProcess.freePort();
        return launch(arguments(List.of(Script.path()), home, relay, port), port);
    }

    /**
     * Starts an end by the Java command that {@code ./dyad} made for a running one, with other words after it.
     *
     * @param command up to and with the main class
     */
    static EndProcess start(List<String> command, Home home, RelayProcess relay) throws IOException {
        int port = RelayProcess.freePort();
        return launch(arguments(command, home, relay, port), port);
    }

    private static List<String> arguments(List<String> command, Home home, RelayProcess relay, int port) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("run", "--no-open", "--home", home.directory().toString()));
        all.addAll(List.of("--relay", relay.url(), "--page-port", Integer.toString(port), "--profile", "home"));
        return all;
    }

    private static EndProcess launch(List<String> command, int port) throws IOException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new EndProcess(process, port, begun);
    }

    /** Asks for the page until it comes; nanoseconds from the process's start. */
    long awaitPage() throws IOException, InterruptedException {
        while (true) {
            if (answers()) {
                return System.nanoTime() - startedAt;
            }
            if (!process.isAlive() || System.nanoTime() - startedAt > PATIENCE_NANOS) {
                throw new IOException("the end shows no page");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            String request = "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.startsWith("HTTP/1.1 200") && answer.contains("</html>");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The command line of the Java process, up to and with its main class. */
    List<String> javaCommand() throws IOException {
        List<String> words = List.of(Files.readString(proc("cmdline")).split("\0", -1));
        return words.subList(0, words.indexOf("dyad.command.Main") + 1);
    }

    Usage usage() {
        return new Usage(process.toHandle());
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
