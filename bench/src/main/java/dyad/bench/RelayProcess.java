package dyad.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A relay in a process of its own.
 *
 * @param name for the table
 * @param port on 127.0.0.1
 */
record RelayProcess(String name, int port, Process process) implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 20;

    /** The one that is part of the program. */
    static RelayProcess embedded(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        return start(
                "embedded relay",
                port,
                List.of(
                        Script.path(),
                        "relay",
                        "--listen",
                        "127.0.0.1:" + port,
                        "--data",
                        folder.resolve("relay").toString()));
    }

    /** Mosquitto, where it is installed. */
    static Optional<RelayProcess> mosquitto(Path folder) throws IOException, InterruptedException {
        Optional<Path> program = List.of("/usr/sbin/mosquitto", "/usr/bin/mosquitto").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        int port = freePort();
        Path configuration = folder.resolve("mosquitto.conf");
        Files.writeString(configuration, """
                listener %d 127.0.0.1
                allow_anonymous true
                persistence false
                log_dest none
                max_packet_size 4096
                max_qos 0
                set_tcp_nodelay true
                """.formatted(port));
        List<String> command = List.of(program.get().toString(), "-c", configuration.toString());
        return Optional.of(start("Mosquitto", port, command));
    }

    private static RelayProcess start(String name, int port, List<String> command)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!accepts(port)) {
            if (!process.isAlive() || System.currentTimeMillis() > deadline) {
                process.destroy();
                throw new IOException(name + " did not start: " + command);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return new RelayProcess(name, port, process);
    }

    private static boolean accepts(int port) {
        try (Socket _ = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A port that was free a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return "mqtt://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
