package dyad.relay.admission;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * One stored password: PBKDF2 (RFC 8018) with HMAC-SHA-512, written as {@code $7$iterations$salt$hash} in base64, the
 * form that Mosquitto 2 reads and writes.
 */
public final class PasswordHash {

    /** OWASP's figure for PBKDF2 with HMAC-SHA-512 (2023). */
    private static final int ITERATIONS = 210_000;

    /** Above this a line in the file would let anyone who tries a password hold a processor core for seconds. */
    private static final int MOST_ITERATIONS = 5_000_000;

    private static final int SALT_BYTES = 12;
    private static final int HASH_BYTES = 64;

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /** A fresh hash with a random salt. */
    public static PasswordHash of(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(ITERATIONS, salt, derive(password, salt, ITERATIONS));
    }

    /** Reads {@link #text()} back; empty if it is not of that form. */
    public static Optional<PasswordHash> read(String text) {
        String[] parts = text.split("\\$", -1);
        if (parts.length != 5 || !parts[0].isEmpty() || !parts[1].equals("7")) {
            return Optional.empty();
        }
        try {
            int iterations = Integer.parseInt(parts[2]);
            byte[] salt = Base64.getDecoder().decode(parts[3]);
            byte[] hash = Base64.getDecoder().decode(parts[4]);
            boolean sound =
                    iterations > 0 && iterations <= MOST_ITERATIONS && salt.length > 0 && hash.length == HASH_BYTES;
            return sound ? Optional.of(new PasswordHash(iterations, salt, hash)) : Optional.empty();
        } catch (IllegalArgumentException notNumbersOrBase64) {
            return Optional.empty();
        }
    }

    /** Whether {@code password} is the one; takes some tenths of a second on purpose. */
    public boolean matches(char[] password) {
        return password.length > 0 && MessageDigest.isEqual(hash, derive(password, salt, iterations));
    }

    public String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "$7$" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        // The JDK takes the characters as UTF-8, as Mosquitto does.
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("PBKDF2WithHmacSHA512 is part of every JDK; this is a bug", everyJdkHasIt);
        } finally {
            spec.clearPassword();
        }
    }
}
