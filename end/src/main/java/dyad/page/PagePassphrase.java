package dyad.page;

import dyad.backup.Argon2id;
import dyad.end.Preferences;
import dyad.keys.Erase;
import dyad.seam.StoreException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The passphrase that every open page is asked for, if this person wants one: against whoever sits down before an open page,
 * or has a phone of theirs in the hand. What is kept is Argon2id's answer and its salt, never the passphrase.
 *
 * <p>One guess is looked at at a time, so that many cost no more memory than one. Safe for use by several threads.
 */
final class PagePassphrase {
    private static final String NAME = "passphrase";
    private static final String SEPARATOR = " ";
    private static final int PARTS = 4;
    private static final int SALT = 24;

    private final Preferences preferences;
    private volatile Optional<Kept> kept;

    /** What is kept of it. */
    private record Kept(Argon2id argon, byte[] salt, byte[] secret) {

        private static Optional<Kept> parse(String text) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            String[] parts = text.split(SEPARATOR, -1);
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("the passphrase's record was altered");
            }
            HexFormat hex = HexFormat.of();
            return Optional.of(new Kept(
                    new Argon2id(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
                    hex.parseHex(parts[2]),
                    hex.parseHex(parts[3])));
        }

        private String line() {
            HexFormat hex = HexFormat.of();
            return String.join(
                    SEPARATOR,
                    String.valueOf(argon.memoryKib()),
                    String.valueOf(argon.passes()),
                    hex.formatHex(salt),
                    hex.formatHex(secret));
        }
    }

    /** @throws StoreException if it cannot be read whether there is one: then no page may be served */
    PagePassphrase(Preferences preferences) throws StoreException {
        this.preferences = preferences;
        this.kept = Kept.parse(preferences.read(NAME).orElse(""));
    }

    boolean isSet() {
        return kept.isPresent();
    }

    /** Whether this is it; takes about a second of one core. */
    synchronized boolean matches(String guess) {
        if (kept.isEmpty()) {
            return true;
        }
        byte[] secret = kept.get().argon().secret(guess, kept.get().salt());
        try {
            return MessageDigest.isEqual(secret, kept.get().secret());
        } finally {
            Erase.these(secret);
        }
    }

    synchronized void set(String passphrase) throws StoreException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        Kept fresh = new Kept(Argon2id.USUAL, salt, Argon2id.USUAL.secret(passphrase, salt));
        preferences.write(NAME, fresh.line());
        kept = Optional.of(fresh);
    }

    synchronized void remove() throws StoreException {
        preferences.write(NAME, "");
        kept = Optional.empty();
    }
}
