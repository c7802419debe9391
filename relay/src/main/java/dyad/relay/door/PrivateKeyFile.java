package dyad.relay.door;

import dyad.relay.RelayException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Reads a PEM file with one unencrypted PKCS#8 private key (RFC 7468, section 10). */
final class PrivateKeyFile {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private PrivateKeyFile() {}

    /** Reads the key of {@code file}, of the kind that its certificate's public key has. */
    static PrivateKey read(Path file, String algorithm) throws RelayException {
        byte[] encoded = body(file, text(file));
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new RelayException(
                    "The key " + file + " is damaged or of another kind than its TLS certificate's (" + algorithm
                            + ").",
                    e);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static String text(Path file) throws RelayException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new RelayException(
                    "The TLS key " + file + " cannot be read. Check its path and that this user may" + " read it.", e);
        }
    }

    private static byte[] body(Path file, String text) throws RelayException {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new RelayException("The file " + file + " holds no unencrypted PEM private key (BEGIN PRIVATE KEY)."
                    + " Convert it: openssl pkcs8 -topk8 -nocrypt -in " + file + " -out key.pem");
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
        } catch (IllegalArgumentException e) {
            throw new RelayException("The TLS key " + file + " is damaged.", e);
        }
    }
}
