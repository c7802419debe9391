package dyad.connection;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** TLS 1.3 and nothing older, with the host's name checked against its certificate. */
public final class Encryption {
    private Encryption() {}

    /**
     * What an MQTT client is to be given.
     *
     * @param authority a PEM file with the certificates that alone are trusted; the system's if empty
     * @throws RelayException when the file cannot be read
     */
    public static MqttClientSslConfig settings(Optional<Path> authority, long timeoutMillis) throws RelayException {
        return MqttClientSslConfig.builder()
                .protocols(List.of("TLSv1.3"))
                .trustManagerFactory(authority.isPresent() ? trusting(authority.get()) : null)
                .handshakeTimeout(timeoutMillis, TimeUnit.MILLISECONDS)
                .build();
    }

    private static TrustManagerFactory trusting(Path file) throws RelayException {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (certificates.isEmpty()) {
                throw new RelayException("there is no certificate in " + file + ": name a PEM file that has one");
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, noPassword());
            int number = 0;
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("authority " + number++, certificate);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory;
        } catch (IOException | GeneralSecurityException failure) {
            throw new RelayException("cannot read the certificates in " + file + ": name a readable PEM file", failure);
        }
    }

    private static char @Nullable [] noPassword() {
        return null;
    }
}
