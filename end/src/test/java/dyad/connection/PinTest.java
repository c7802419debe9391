package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A relay that is known by the fingerprint of a certificate. */
class PinTest {
    private static final String ANOTHER = "shows another certificate than the invitation names";

    @TempDir
    private Path directory;

    @Test
    void theRelaysOwnCertificateIsEnoughWhateverItsHostIsCalledAndItsAuthorityIfTheNameIsRight() throws Exception {
        Certificates certificates = Certificates.make(directory, "dns:localhost");
        Certificates chain = certificates.sending(certificates.authority());
        Fingerprint own = Fingerprint.ofLast(certificates.certificate());
        Fingerprint authority = Fingerprint.ofLast(chain.certificate());
        assertEquals(Fingerprint.ofLast(certificates.authority()), authority);
        try (Mosquitto mosquitto = new Mosquitto(directory, chain.configuration())) {
            assertHums(at("127.0.0.1", mosquitto).withPin(own));
            assertHums(at("localhost", mosquitto).withPin(authority));
            assertSays(at("127.0.0.1", mosquitto).withPin(authority), "is not good");
            assertSays(at("localhost", mosquitto).withPin(Fingerprint.of(new byte[32])), ANOTHER);
        }
    }

    /** Whoever stands in between can send a certificate that everybody knows along; it does not vouch for theirs. */
    @Test
    void theAuthoritysCertificateInTheChainOfAnotherIsWorthNothing() throws Exception {
        Certificates genuine = Certificates.make(Files.createDirectory(directory.resolve("genuine")), "dns:localhost");
        Certificates evil = Certificates.make(Files.createDirectory(directory.resolve("evil")), "dns:localhost");
        Fingerprint own = Fingerprint.ofLast(evil.certificate());
        try (Mosquitto between =
                new Mosquitto(directory, evil.sending(genuine.authority()).configuration())) {
            assertSays(at("localhost", between).withPin(Fingerprint.ofLast(genuine.authority())), "certificate");
            // So that it is known to be the certificate which is refused.
            assertHums(at("localhost", between).withPin(own));
        }
    }

    @Test
    void aPinIsWrittenBehindTheUrlAndNotShownToPeople() {
        String pin = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
        RelayAddress address = RelayAddress.parse("mqtts://ada:secret@relay.example#sha256=" + pin);
        assertEquals("mqtts://relay.example:8883", address.toString());
        assertEquals("mqtts://relay.example:8883#sha256=" + pin, address.url());
        assertEquals(
                Optional.of(new Fingerprint(pin)),
                RelayAddress.parse(address.url()).pin());
        for (String wrong : new String[] {
            "mqtt://relay.example#sha256=" + pin,
            "mqtts://relay.example#sha256=" + pin.substring(1),
            "mqtts://relay.example#sha256=" + pin.replace('8', '9'),
            "mqtts://relay.example#sha256=",
            "mqtts://relay.example#md5=" + pin,
            "mqtts://relay.example#"
        }) {
            assertThrows(IllegalArgumentException.class, () -> RelayAddress.parse(wrong), wrong);
        }
    }

    private static RelayAddress at(String host, Mosquitto mosquitto) {
        return RelayAddress.parse("mqtts://" + host + ":" + mosquitto.port());
    }

    private static void assertHums(RelayAddress address) throws Exception {
        try (TestEnd end = new TestEnd(address)) {
            end.awaitWritten(3);
        }
    }

    private static void assertSays(RelayAddress address, String expected) throws Exception {
        try (TestEnd end = new TestEnd(address)) {
            String problem = end.awaitProblem();
            assertTrue(problem.contains(expected), problem);
            assertEquals(0, end.voice.connections.get());
        }
    }
}
