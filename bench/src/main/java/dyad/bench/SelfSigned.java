package dyad.bench;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate that a relay has signed itself, made as docs/guides/running-a-relay.md says.
 *
 * @param certificate for the relay (PEM)
 * @param key for the relay (PEM)
 * @param trusting for its guests: TLS 1.3, and this certificate alone
 */
record SelfSigned(Path certificate, Path key, MqttClientSslConfig trusting) {
    private static final String OPENSSL = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2"
            + " -subj /CN=relay -addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out cert.pem";

    static SelfSigned make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Process openssl = new ProcessBuilder(OPENSSL.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (openssl.waitFor() != 0) {
            throw new IOException("openssl could not make a certificate");
        }
        Path certificate = folder.resolve("cert.pem");
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "relay", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return new SelfSigned(
                certificate,
                folder.resolve("key.pem"),
                MqttClientSslConfig.builder()
                        .protocols(List.of("TLSv1.3"))
                        .trustManagerFactory(trust)
                        .build());
    }
}
