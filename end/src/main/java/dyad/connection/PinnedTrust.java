package dyad.connection;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what one certificate vouches for, which is known by its fingerprint alone and must be in the chain that the relay
 * shows: the platform's own checks (PKIX, RFC 5280), with that certificate as the only authority. If it is the relay's
 * own, its name need not be that of the host: it is this very relay, whatever it is called.
 */
final class PinnedTrust extends X509ExtendedTrustManager {
    private final Fingerprint pin;

    PinnedTrust(Fingerprint pin) {
        this.pin = pin;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        X509ExtendedTrustManager platform = anchoredIn(find(chain));
        if (isOwn(chain)) {
            checkOwn(platform, chain, type);
        } else {
            platform.checkServerTrusted(chain, type, engine);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        X509ExtendedTrustManager platform = anchoredIn(find(chain));
        if (isOwn(chain)) {
            checkOwn(platform, chain, type);
        } else {
            platform.checkServerTrusted(chain, type, socket);
        }
    }

    /** Without a connection there is no host name to check: enough only for the relay's own certificate. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        X509ExtendedTrustManager platform = anchoredIn(find(chain));
        if (!isOwn(chain)) {
            throw new CertificateException("the host's name cannot be checked");
        }
        checkOwn(platform, chain, type);
    }

    /** The platform does not look at the dates of a certificate that is itself trusted. */
    private static void checkOwn(X509ExtendedTrustManager platform, X509Certificate[] chain, String type)
            throws CertificateException {
        chain[0].checkValidity();
        platform.checkServerTrusted(chain, type);
    }

    private boolean isOwn(X509Certificate[] chain) throws CertificateException {
        return Fingerprint.of(chain[0]).equals(pin);
    }

    private X509Certificate find(X509Certificate[] chain) throws CertificateException {
        for (X509Certificate certificate : chain) {
            if (Fingerprint.of(certificate).equals(pin)) {
                return certificate;
            }
        }
        throw new PinException();
    }

    private static X509ExtendedTrustManager anchoredIn(X509Certificate authority) throws CertificateException {
        try {
            return Stream.of(Encryption.trusting(List.of(authority)).getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new CertificateException("this Java runtime has no checks of certificates"));
        } catch (GeneralSecurityException | IOException failure) {
            throw new CertificateException("the certificate cannot be checked", failure);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw noClient(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw noClient(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw noClient(chain);
    }

    private static CertificateException noClient(X509Certificate[] chain) {
        return new CertificateException(
                "only relays are checked here, not a guest with " + chain.length + " certificates");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
