package dyad.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real HiveMQ with the file of {@code docs/relay}. It is here only where {@code ./dyad hivemq} has built it. */
public final class HiveMq extends BrokerProcess {
    /** Where its classes and libraries are. */
    static final String PROPERTY = "dyad.hivemq";

    private static final List<String> FOLDERS = List.of("conf", "data", "extensions");

    private final RelayAddress address;

    public HiveMq(Path directory) throws Exception {
        this(directory, Mosquitto.freePort(), Certificates.selfSigned(directory));
    }

    private HiveMq(Path directory, int port, Certificates certificates) throws IOException, InterruptedException {
        super(port, directory.resolve("hivemq.log"), prepared(directory, port, certificates));
        address =
                RelayAddress.parse("mqtts://localhost:" + port).withPin(Fingerprint.ofLast(certificates.certificate()));
    }

    /** Whether this run has it. */
    public static boolean isHere() {
        return System.getProperty(PROPERTY) != null;
    }

    /** The command that starts it in these folders, which are there then. */
    private static List<String> prepared(Path directory, int port, Certificates certificates) throws IOException {
        Path built = Path.of(System.getProperty(PROPERTY));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                built.resolve("classes") + ":" + built.resolve("lib") + "/*",
                "dyad.hivemq.Main"));
        for (String folder : FOLDERS) {
            command.add(Files.createDirectories(directory.resolve(folder)).toString());
        }
        Files.writeString(
                directory.resolve("conf").resolve("config.xml"),
                Files.readString(Path.of("..", "docs", "relay", "hivemq.xml"))
                        .replace("<port>8883<", "<port>" + port + "<")
                        .replace("0.0.0.0", "127.0.0.1")
                        .replace(
                                "/opt/hivemq/conf/relay.p12",
                                certificates.store().toString())
                        .replace("password>...<", "password>" + certificates.password() + "<"));
        return command;
    }

    /** It is known by its own certificate. */
    @Override
    public RelayAddress address() {
        return address;
    }
}
