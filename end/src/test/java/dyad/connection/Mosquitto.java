package dyad.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A real Mosquitto, in a process of its own, on a free port of this machine. */
public final class Mosquitto implements AutoCloseable {
    private final Path directory;
    private final List<String> extra;
    private final int port;
    private Process process;

    /** @param extra further lines of its configuration */
    public Mosquitto(Path directory, String... extra) throws IOException, InterruptedException {
        this.directory = directory;
        this.extra = List.of(extra);
        this.port = freePort();
        this.process = start();
    }

    public int port() {
        return port;
    }

    public RelayAddress address() {
        return RelayAddress.parse("mqtt://127.0.0.1:" + port);
    }

    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public void restart() throws IOException, InterruptedException {
        process = start();
    }

    @Override
    public void close() {
        kill();
    }

    private Process start() throws IOException, InterruptedException {
        Path configuration = directory.resolve("mosquitto.conf");
        List<String> lines = new ArrayList<>(List.of(
                "listener " + port + " 127.0.0.1",
                "persistence false",
                "max_packet_size 2048",
                "set_tcp_nodelay true"));
        // Started as root it would change to a user who cannot read our files.
        lines.add("user " + System.getProperty("user.name"));
        lines.addAll(extra.isEmpty() ? List.of("allow_anonymous true") : extra);
        Files.write(configuration, lines);
        Process started = new ProcessBuilder("mosquitto", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("mosquitto.log").toFile())
                .start();
        Await.until("Mosquitto listens", this::listens);
        return started;
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * A free port. Below those that Linux gives away by itself: there a connection of anybody's could take it before it
     * is listened on, or while whoever listens on it starts anew.
     */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_768);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // Try another.
            }
        }
    }
}
