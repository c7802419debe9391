package dyad.connection;

import java.security.cert.CertificateException;

/** The relay showed no certificate with the fingerprint that was expected. */
final class PinException extends CertificateException {
    private static final long serialVersionUID = 1L;

    PinException() {
        super("it shows none that has the fingerprint of the invitation");
    }
}
