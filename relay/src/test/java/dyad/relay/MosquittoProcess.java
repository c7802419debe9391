package dyad.relay;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Mosquitto with the configuration of {@code docs/relay}, on a free port and with its files in a test's folder. */
final class MosquittoProcess implements AutoCloseable {

    private static final Path DOCS = Path.of("..", "docs", "relay");

    private final Path configuration;
    private final int port;
    private Process process;

    private MosquittoProcess(Path configuration, int port, Process process) {
        this.configuration = configuration;
        this.port = port;
        this.process = process;
    }

    static MosquittoProcess start(Path folder, CertificateFiles tls) throws IOException {
        int port = freePort();
        Path rules = Files.copy(DOCS.resolve("dynamic-security.json"), folder.resolve("rules.json"));
        Path configuration = folder.resolve("mosquitto.conf");
        String text = Files.readString(DOCS.resolve("mosquitto.conf"))
                .replace(
                        "listener 8883",
                        "user " + System.getProperty("user.name") + "\nlistener " + port + " 127.0.0.1")
                .replace("/etc/mosquitto/certs/fullchain.pem", tls.certificate().toString())
                .replace("/etc/mosquitto/certs/privkey.pem", tls.key().toString())
                .replace("/usr/lib/x86_64-linux-gnu/mosquitto_dynamic_security.so", plugin().toString())
                .replace("/var/lib/mosquitto/dynamic-security.json", rules.toString())
                .replace("persistence_location /var/lib/mosquitto/", "persistence_location " + folder + "/");
        Files.writeString(configuration, text);
        MosquittoProcess mosquitto = new MosquittoProcess(configuration, port, launch(configuration));
        mosquitto.awaitListening();
        return mosquitto;
    }

    private static Process launch(Path configuration) throws IOException {
        File output = configuration.resolveSibling("mosquitto.out").toFile();
        return new ProcessBuilder(program().toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    private static Path program() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":"))
                .map(folder -> Path.of(folder, "mosquitto"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> fail("Mosquitto is lacking; this test needs it: apt-get install mosquitto"));
    }

    /** Debian puts it into the folder of the machine's kind. */
    private static Path plugin() throws IOException {
        try (Stream<Path> found =
                Files.find(Path.of("/usr"), 5, (path, _) -> path.endsWith("mosquitto_dynamic_security.so"))) {
            return found.findFirst()
                    .orElseGet(() -> fail("Mosquitto's dynamic-security plugin is lacking: apt-get install mosquitto"));
        }
    }

    /** Below those that Linux gives away by itself: there somebody's connection could take it during a restart. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_768);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // Try another.
            }
        }
    }

    private void awaitListening() {
        Eventually.await("Mosquitto listens", () -> {
            if (!process.isAlive()) {
                fail("Mosquitto ended: " + output());
            }
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    int port() {
        return port;
    }

    /** All that it has printed. */
    String output() {
        try {
            return Files.readString(configuration.resolveSibling("mosquitto.out"));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    void restart() throws IOException {
        stop();
        process = launch(configuration);
        awaitListening();
    }

    private void stop() {
        process.destroy();
        process.onExit().orTimeout(TestEnd.SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        stop();
    }
}
