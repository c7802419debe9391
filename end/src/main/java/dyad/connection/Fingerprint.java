package dyad.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A certificate, known by the SHA-256 of its whole DER form alone.
 *
 * @param text the 32 bytes in base64url without padding: 43 characters
 */
public record Fingerprint(String text) {
    /** Bytes of a fingerprint. */
    public static final int BYTES = 32;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** @throws IllegalArgumentException when the text is not what 32 bytes are written as */
    public Fingerprint {
        if (!FORM.matcher(text).matches() || !encoded(decoded(text)).equals(text)) {
            throw new IllegalArgumentException(
                    "a fingerprint is the SHA-256 of a certificate, 43 characters of base64url");
        }
    }

    /** Of these 32 bytes. */
    public static Fingerprint of(byte[] bytes) {
        return new Fingerprint(encoded(bytes));
    }

    /** That of a certificate. */
    public static Fingerprint of(X509Certificate certificate) throws CertificateEncodingException {
        try {
            return of(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException("SHA-256 is part of every JDK; this is a bug", everyJdkHasIt);
        }
    }

    /**
     * That of the last certificate in a PEM file: of an authority, if a relay's chain ends there, or of its only one.
     *
     * @throws IOException when the file cannot be read or holds none
     */
    public static Fingerprint ofLast(Path file) throws IOException {
        try (InputStream pem = Files.newInputStream(file)) {
            List<? extends Certificate> chain =
                    List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(pem));
            if (!chain.isEmpty() && chain.getLast() instanceof X509Certificate last) {
                return of(last);
            }
            throw new IOException("no certificate");
        } catch (CertificateException wrong) {
            throw new IOException("no certificate", wrong);
        }
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return decoded(text);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return text;
    }
}
