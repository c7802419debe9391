package dyad.owntracks;

import dyad.keys.Erase;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * Opens what NaCl's {@code crypto_secretbox} closed: XSalsa20 and Poly1305, both Bouncy Castle's. The first 32 bytes of
 * the key stream are the authenticator's key, the rest covers the message. It stands in a box as nonce (24 bytes), tag
 * (16) and message.
 *
 * <p>Source: D. J. Bernstein, "Cryptography in NaCl", sections 8 to 10.
 */
final class Secretbox {

    /** Bytes of the key. */
    static final int KEY_SIZE = 32;

    private static final int NONCE_SIZE = 24;
    private static final int TAG_SIZE = 16;

    private final byte[] key;

    /** @param passphrase of at most 32 bytes; it is filled up with zeros, as OwnTracks does */
    Secretbox(byte[] passphrase) {
        if (passphrase.length > KEY_SIZE) {
            throw new IllegalArgumentException("a key of OwnTracks has at most 32 bytes, not " + passphrase.length);
        }
        this.key = Arrays.copyOf(passphrase, KEY_SIZE);
    }

    /** The message; empty if the box was not closed with this key, or was altered. */
    Optional<byte[]> open(byte[] box) {
        if (box.length < NONCE_SIZE + TAG_SIZE) {
            return Optional.empty();
        }
        XSalsa20Engine stream = new XSalsa20Engine();
        stream.init(false, new ParametersWithIV(new KeyParameter(key), box, 0, NONCE_SIZE));
        byte[] tagKey = new byte[KEY_SIZE];
        stream.processBytes(tagKey, 0, KEY_SIZE, tagKey, 0);
        byte[] tag = Arrays.copyOfRange(box, NONCE_SIZE, NONCE_SIZE + TAG_SIZE);
        byte[] covered = Arrays.copyOfRange(box, NONCE_SIZE + TAG_SIZE, box.length);
        if (!MessageDigest.isEqual(tag, tag(tagKey, covered))) {
            return Optional.empty();
        }
        stream.processBytes(covered, 0, covered.length, covered, 0);
        return Optional.of(covered);
    }

    private static byte[] tag(byte[] tagKey, byte[] covered) {
        Poly1305 authenticator = new Poly1305();
        authenticator.init(new KeyParameter(tagKey));
        Erase.these(tagKey);
        authenticator.update(covered, 0, covered.length);
        byte[] tag = new byte[TAG_SIZE];
        authenticator.doFinal(tag, 0);
        return tag;
    }
}
