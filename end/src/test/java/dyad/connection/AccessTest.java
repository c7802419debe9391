package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets to the relay, and what the others are told. */
class AccessTest {
    @TempDir
    private Path directory;

    @Test
    void theRightPasswordLetsInAndAWrongOneIsNamedAsTheProblem() throws Exception {
        Path passwords = directory.resolve("passwords");
        run("mosquitto_passwd", "-b", "-c", passwords.toString(), "ada", "right");
        try (Mosquitto mosquitto = new Mosquitto(directory, "allow_anonymous false", "password_file " + passwords)) {
            try (TestEnd end = new TestEnd(mosquitto.address().withLogin(new Login("ada", "right")))) {
                end.awaitWritten(3);
            }
            assertProblem(mosquitto.address().withLogin(new Login("ada", "wrong")), "user or password");
            assertProblem(mosquitto.address(), "you need the invitation");
        }
    }

    @Test
    void overTlsItHumsIfTheAuthorityIsTrustedAndTheNameIsRight() throws Exception {
        Certificates certificates = Certificates.make(directory, "dns:localhost");
        try (Mosquitto mosquitto = new Mosquitto(directory, certificates.configuration())) {
            try (TestEnd end = encrypted("localhost", mosquitto, Optional.of(certificates.authority()))) {
                end.awaitWritten(12);
            }
            try (TestEnd end = encrypted("localhost", mosquitto, Optional.empty())) {
                assertSays(end, "nobody trusted vouches");
            }
            try (TestEnd end = encrypted("127.0.0.1", mosquitto, Optional.of(certificates.authority()))) {
                assertSays(end, "is not good");
            }
            assertProblem(mosquitto.address(), "with TLS or without");
        }
    }

    @Test
    void aRelayThatOffersOnlyOlderTlsIsRefused() throws Exception {
        Certificates certificates = Certificates.make(directory, "dns:localhost");
        try (SSLServerSocket older = certificates.listening("TLSv1.2")) {
            Thread.ofVirtual().start(() -> shakeHands(older));
            RelayAddress address = RelayAddress.parse("mqtts://localhost:" + older.getLocalPort());
            try (TestEnd end = new TestEnd(address, Optional.of(certificates.authority()), "a", "b")) {
                assertSays(end, "no TLS 1.3 connection");
            }
        }
    }

    @Test
    void tlsToARelayWithoutItIsNamedAsTheProblem() throws Exception {
        try (Mosquitto mosquitto = new Mosquitto(directory)) {
            RelayAddress address = RelayAddress.parse("mqtts://127.0.0.1:" + mosquitto.port());
            assertProblem(address, "with TLS or without");
        }
    }

    @Test
    void nobodyListensThereOrTheHostIsUnknown() throws Exception {
        assertProblem(
                RelayAddress.parse("mqtt://127.0.0.1:" + Mosquitto.freePort()), "connection refused: is the relay");
        assertProblem(RelayAddress.parse("mqtt://relay.invalid"), "unknown host relay.invalid");
    }

    @Test
    void anAuthorityFileThatIsNoneIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("none.pem"), "nothing");
        RelayAddress address = RelayAddress.parse("mqtts://127.0.0.1");
        try (TestEnd end = new TestEnd(address, Optional.of(file), "a", "b")) {
            assertSays(end, file.toString());
        }
    }

    private static void shakeHands(SSLServerSocket server) {
        try (SSLSocket socket = (SSLSocket) server.accept()) {
            socket.startHandshake();
        } catch (IOException refused) {
            // As it should be.
        }
    }

    private static TestEnd encrypted(String host, Mosquitto mosquitto, Optional<Path> authority) {
        RelayAddress address = RelayAddress.parse("mqtts://" + host + ":" + mosquitto.port());
        return new TestEnd(address, authority, "a", "b");
    }

    private static void assertProblem(RelayAddress address, String expected) throws InterruptedException {
        try (TestEnd end = new TestEnd(address)) {
            assertSays(end, expected);
            assertEquals(0, end.voice.connections.get());
        }
    }

    private static void assertSays(TestEnd end, String expected) throws InterruptedException {
        String problem = end.awaitProblem();
        assertTrue(problem.contains(expected), problem);
    }

    private static void run(String... command) throws Exception {
        assertEquals(
                0, new ProcessBuilder(command).redirectErrorStream(true).start().waitFor());
    }
}
