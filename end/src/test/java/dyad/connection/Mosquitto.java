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
import java.util.stream.Stream;

/** A real Mosquitto on a free port of this machine; killed, it has forgotten all frames. */
public final class Mosquitto extends BrokerProcess {
    /** Started as root it would change to a user who cannot read our files. */
    private static final String USER = "user " + System.getProperty("user.name");

    /** @param extra further lines of its configuration */
    public Mosquitto(Path directory, String... extra) throws IOException, InterruptedException {
        this(directory, freePort(), port -> usual(port, extra));
    }

    private Mosquitto(Path directory, int port, Configuration configuration) throws IOException, InterruptedException {
        super(
                port,
                directory.resolve("mosquitto.log"),
                List.of(
                        "mosquitto",
                        "-c",
                        Files.write(directory.resolve("mosquitto.conf"), configuration.on(port))
                                .toString()));
    }

    private interface Configuration {
        List<String> on(int port) throws IOException;
    }

    /** With the files of {@code docs/relay}, and this certificate. */
    public static Mosquitto asDocumented(Path directory, Certificates certificates)
            throws IOException, InterruptedException {
        return new Mosquitto(directory, freePort(), port -> documented(directory, certificates, port));
    }

    private static List<String> usual(int port, String... extra) {
        List<String> lines = new ArrayList<>(List.of(
                "listener " + port + " 127.0.0.1",
                "persistence false",
                "max_packet_size 2048",
                "set_tcp_nodelay true",
                USER));
        lines.addAll(extra.length > 0 ? List.of(extra) : List.of("allow_anonymous true"));
        return lines;
    }

    private static List<String> documented(Path directory, Certificates certificates, int port) throws IOException {
        Path docs = Path.of("..", "docs", "relay");
        Path rules = Files.copy(docs.resolve("dynamic-security.json"), directory.resolve("rules.json"));
        return Files.readString(docs.resolve("mosquitto.conf"))
                .replace("listener 8883", USER + "\nlistener " + port + " 127.0.0.1")
                .replace(
                        "/etc/mosquitto/certs/fullchain.pem",
                        certificates.certificate().toString())
                .replace("/etc/mosquitto/certs/privkey.pem", certificates.key().toString())
                .replace("/usr/lib/x86_64-linux-gnu/mosquitto_dynamic_security.so", plugin().toString())
                .replace("/var/lib/mosquitto/dynamic-security.json", rules.toString())
                .replace("persistence_location /var/lib/mosquitto/", "persistence_location " + directory + "/")
                .lines()
                .toList();
    }

    /** Debian puts it into the folder of the machine's kind. */
    private static Path plugin() throws IOException {
        try (Stream<Path> found =
                Files.find(Path.of("/usr"), 5, (path, _) -> path.endsWith("mosquitto_dynamic_security.so"))) {
            return found.findFirst().orElseThrow(() -> new IOException("apt-get install mosquitto"));
        }
    }

    @Override
    public RelayAddress address() {
        return RelayAddress.parse("mqtt://127.0.0.1:" + port());
    }

    /** Whether somebody takes connections there, on this machine. */
    public static boolean listens(int port) {
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
