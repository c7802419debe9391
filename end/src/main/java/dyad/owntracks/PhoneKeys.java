package dyad.owntracks;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.seam.Entropy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * By what the person's own phone is known.
 *
 * @param user for HTTP Basic
 * @param password for HTTP Basic: 43 random characters
 * @param encryptionKey with which the app encrypts what it sends: 32 random characters
 */
public record PhoneKeys(String user, String password, String encryptionKey) {

    private static final int VERSION = 1;
    private static final String USER = "phone";

    /** Random bytes of the password, and of the key: 32 characters are all that the app takes. */
    private static final int PASSWORD_BYTES = 32;

    private static final int KEY_BYTES = 24;

    static PhoneKeys fresh(Entropy entropy) {
        return new PhoneKeys(USER, characters(entropy, PASSWORD_BYTES), characters(entropy, KEY_BYTES));
    }

    private static String characters(Entropy entropy, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(entropy.bytes(bytes));
    }

    byte[] bytes() {
        return new ByteWriter()
                .u8(VERSION)
                .text(user)
                .text(password)
                .text(encryptionKey)
                .bytes();
    }

    static PhoneKeys read(byte[] bytes) throws MalformedException {
        ByteReader reader = new ByteReader(bytes);
        if (reader.u8() != VERSION) {
            throw new MalformedException("another version");
        }
        PhoneKeys keys = new PhoneKeys(reader.text(), reader.text(), reader.text());
        reader.end();
        return keys;
    }

    /** Whether this is the value of an {@code Authorization} header with these keys; in the same time, wherever it errs. */
    boolean admit(String authorization) {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(utf8(basic), utf8(authorization));
    }

    byte[] key() {
        return utf8(encryptionKey);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Never shows them. */
    @Override
    public String toString() {
        return "the phone's keys";
    }
}
