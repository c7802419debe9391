package dyad.bench;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/**
 * A relay in a process of its own.
 *
 * @param name for the table
 * @param port on 127.0.0.1
 * @param trusting what its guests need to trust it; empty for one without TLS
 */
record RelayProcess(String name, int port, Optional<MqttClientSslConfig> trusting, Process process)
        implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 20;

    /** The one that is part of the program. */
    static RelayProcess embedded(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        return start(
                "embedded relay",
                port,
                Optional.empty(),
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
        return mosquitto("Mosquitto", folder, Optional.empty());
    }

    /** The same with TLS 1.3. */
    static Optional<RelayProcess> mosquittoOverTls(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        return mosquitto("Mosquitto, TLS", folder, Optional.of(SelfSigned.make(folder)));
    }

    private static Optional<RelayProcess> mosquitto(String name, Path folder, Optional<SelfSigned> identity)
            throws IOException, InterruptedException {
        Optional<Path> program = List.of("/usr/sbin/mosquitto", "/usr/bin/mosquitto").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        int port = freePort();
        Path configuration = folder.resolve("mosquitto.conf");
        String tls = identity.map(
                        own -> "certfile %s%nkeyfile %s%ntls_version tlsv1.3%n".formatted(own.certificate(), own.key()))
                .orElse("");
        Files.writeString(configuration, """
                # Started as root it would change to a user who cannot read our files.
                user %s
                listener %d 127.0.0.1
                %s
                allow_anonymous true
                persistence false
                log_dest none
                max_packet_size 4096
                max_qos 0
                set_tcp_nodelay true
                """.formatted(System.getProperty("user.name"), port, tls));
        List<String> command = List.of(program.get().toString(), "-c", configuration.toString());
        return Optional.of(start(name, port, identity.map(SelfSigned::trusting), command));
    }

    private static RelayProcess start(
            String name, int port, Optional<MqttClientSslConfig> trusting, List<String> command)
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
        return new RelayProcess(name, port, trusting, process);
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
