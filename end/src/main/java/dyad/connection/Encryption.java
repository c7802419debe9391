package dyad.connection;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import io.netty.handler.ssl.util.TrustManagerFactoryWrapper;
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
    private static final String VERSION = "TLSv1.3";

    private Encryption() {}

    /**
     * What an MQTT client is to be given.
     *
     * @throws RelayException when the file of authorities cannot be read
     */
    public static MqttClientSslConfig settings(RelayAccess access, long timeoutMillis) throws RelayException {
        return settings(access, VERSION, timeoutMillis);
    }

    /** The same for one other version of TLS, to see whether a relay takes it. */
    static MqttClientSslConfig settings(RelayAccess access, String version, long timeoutMillis) throws RelayException {
        return MqttClientSslConfig.builder()
                .protocols(List.of(version))
                .trustManagerFactory(trust(access))
                .handshakeTimeout(timeoutMillis, TimeUnit.MILLISECONDS)
                .build();
    }

    /** Null stands for the system's authorities. */
    private static @Nullable TrustManagerFactory trust(RelayAccess access) throws RelayException {
        Optional<Fingerprint> pin = access.address().pin();
        if (pin.isPresent()) {
            return new TrustManagerFactoryWrapper(new PinnedTrust(pin.get()));
        }
        return access.authority().isPresent() ? trusting(access.authority().get()) : null;
    }

    private static TrustManagerFactory trusting(Path file) throws RelayException {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (certificates.isEmpty()) {
                throw new RelayException("there is no certificate in " + file + ": name a PEM file that has one");
            }
            return trusting(certificates);
        } catch (IOException | GeneralSecurityException failure) {
            throw new RelayException("cannot read the certificates in " + file + ": name a readable PEM file", failure);
        }
    }

    /** The platform's own checks, with these certificates as the only ones that are trusted. */
    static TrustManagerFactory trusting(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, noPassword());
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("authority " + number++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static char @Nullable [] noPassword() {
        return null;
    }
}
