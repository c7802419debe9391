package dyad.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {

    /** RFC 8446, section 5.1. */
    private static final byte TLS_ALERT = 21;

    @TempDir
    Path folder;

    private RelaySettings settings(CertificateFiles files) {
        return RelaySettings.plain("127.0.0.1", 0, folder.resolve("data")).withTls(files);
    }

    private String refusal(CertificateFiles files) {
        return String.valueOf(assertThrows(RelayException.class, () -> EmbeddedRelay.start(settings(files)))
                .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void aFrameCrossesOverTlsWithACertificateOfEachKind(String algorithm) throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "relay", algorithm);
        Slots slots = new Slots(4);
        try (EmbeddedRelay relay = EmbeddedRelay.start(settings(certificate.files()));
                TestEnd left = TestEnd.connectOverTls(relay.port(), certificate.forClients());
                TestEnd right = TestEnd.connectOverTls(relay.port(), certificate.forClients())) {
            String topic = slots.topic();
            byte[] frame = slots.frame();
            right.subscribe(List.of(topic));
            left.publish(topic, frame, 60);
            assertArrayEquals(frame, right.next().getPayloadAsBytes());
        }
    }

    @Test
    void onlyTls13IsSpoken() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "relay", "EC");
        try (EmbeddedRelay relay = EmbeddedRelay.start(settings(certificate.files()))) {
            assertEquals("TLSv1.3", handshake(relay.port(), certificate, "TLSv1.3", "TLSv1.2"));
            assertThrows(SSLHandshakeException.class, () -> handshake(relay.port(), certificate, "TLSv1.2"));
        }
    }

    @Test
    void whoSpeaksNoTlsIsToldNothingButThat() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "relay", "EC");
        try (EmbeddedRelay relay = EmbeddedRelay.start(settings(certificate.files()));
                RawVisitor visitor = new RawVisitor(relay.port())) {
            visitor.send(RawVisitor.lawfulConnect().build());
            byte[] answer = visitor.rest();
            assertTrue(answer.length == 0 || answer[0] == TLS_ALERT);
        }
    }

    @Test
    void aRenewedCertificateIsTakenUpWithoutARestart() throws Exception {
        TestCertificate old = TestCertificate.make(folder, "relay", "EC");
        TestCertificate renewed = TestCertificate.make(folder, "renewed", "EC");
        try (EmbeddedRelay relay = EmbeddedRelay.start(settings(old.files()))) {
            handshake(relay.port(), old, "TLSv1.3");
            replace(renewed.files().certificate(), old.files().certificate());
            // The key is still the old one: between the two the old pair stays in use.
            handshake(relay.port(), old, "TLSv1.3");
            replace(renewed.files().key(), old.files().key());
            handshake(relay.port(), renewed, "TLSv1.3");
            assertThrows(IOException.class, () -> handshake(relay.port(), old, "TLSv1.3"));
        }
    }

    @Test
    void filesThatAreNotInOrderAreRefusedWithTheReason() throws Exception {
        CertificateFiles good = TestCertificate.make(folder, "relay", "EC").files();
        CertificateFiles other = TestCertificate.make(folder, "other", "EC").files();
        CertificateFiles rsa = TestCertificate.make(folder, "rsa", "RSA").files();
        CertificateFiles old =
                TestCertificate.make(folder, "old", "EC", "-9d", 3).files();
        CertificateFiles early =
                TestCertificate.make(folder, "early", "EC", "+3d", 3).files();
        Path missing = folder.resolve("missing");
        assertTrue(refusal(new CertificateFiles(missing, good.key())).contains("does not exist"));
        assertTrue(refusal(new CertificateFiles(good.key(), good.key())).contains("holds no PEM certificate"));
        assertTrue(refusal(new CertificateFiles(good.certificate(), good.certificate()))
                .contains("openssl pkcs8 -topk8 -nocrypt"));
        assertTrue(
                refusal(new CertificateFiles(good.certificate(), other.key())).contains("is not that of"));
        assertTrue(refusal(new CertificateFiles(good.certificate(), rsa.key())).contains("of another kind"));
        assertTrue(refusal(old).contains("ran out"));
        assertTrue(refusal(early).contains("valid only from"));
    }

    /** A later time of change, whatever the file system's resolution. */
    private static void replace(Path from, Path to) throws IOException {
        FileTime later = FileTime.fromMillis(Files.getLastModifiedTime(to).toMillis() + 5_000);
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(to, later);
    }

    private static String handshake(int port, TestCertificate trust, String... protocols) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.trustManagers().getTrustManagers(), null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setSoTimeout((int) TestEnd.SECONDS * 1000);
            socket.setEnabledProtocols(protocols);
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }
}
