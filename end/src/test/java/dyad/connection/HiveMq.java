package dyad.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A real HiveMQ with the file of {@code docs/relay}, in a process of its own, on a free port of this machine. It is here
 * only where {@code ./dyad hivemq} has built it.
 */
public final class HiveMq implements AutoCloseable {
    /** Where its classes and libraries are. */
    public static final String PROPERTY = "dyad.hivemq";

    private static final List<String> FOLDERS = List.of("conf", "data", "extensions");

    private final Path directory;
    private final int port;
    private final Fingerprint certificate;
    private Process process;

    public HiveMq(Path directory) throws Exception {
        this.directory = directory;
        port = Mosquitto.freePort();
        for (String folder : FOLDERS) {
            Files.createDirectories(directory.resolve(folder));
        }
        Certificates certificates = Certificates.selfSigned(directory);
        certificate = Fingerprint.ofLast(certificates.certificate());
        Files.writeString(
                directory.resolve("conf").resolve("config.xml"),
                Files.readString(Path.of("..", "docs", "relay", "hivemq.xml"))
                        .replace("<port>8883<", "<port>" + port + "<")
                        .replace("0.0.0.0", "127.0.0.1")
                        .replace(
                                "/opt/hivemq/conf/relay.p12",
                                certificates.store().toString())
                        .replace("password>...<", "password>" + certificates.password() + "<"));
        process = start();
    }

    /** Whether this run has it. */
    public static boolean isHere() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).isPresent();
    }

    /** It is known by its own certificate. */
    public RelayAddress address() {
        return RelayAddress.parse("mqtts://localhost:" + port).withPin(certificate);
    }

    private Process start() throws IOException, InterruptedException {
        Path built = Path.of(System.getProperty(PROPERTY));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                built.resolve("classes") + ":" + built.resolve("lib") + "/*",
                "dyad.hivemq.Main");
        FOLDERS.forEach(
                folder -> builder.command().add(directory.resolve(folder).toString()));
        Process started = builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("hivemq.log").toFile())
                .start();
        Await.until("HiveMQ listens", () -> Mosquitto.listens(port));
        return started;
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM, and waits for its end. */
    public void end() {
        process.toHandle().destroy();
        process.onExit().join();
    }

    public void restart() throws IOException, InterruptedException {
        process = start();
    }

    @Override
    public void close() {
        kill();
    }
}
