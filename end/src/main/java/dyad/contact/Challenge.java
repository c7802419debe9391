package dyad.contact;

import dyad.bytes.ByteWriter;
import dyad.keys.Erase;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.keys.Role;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The three packets of a challenge, 48 bytes each, which look random to everybody but the two:
 *
 * <pre>
 * hello   nonce 16 ‖ tag 16 of it                    ‖ chance 16
 * answer  nonce 16 ‖ tag 16 of both nonces           ‖ chance 16
 * seal    chance 16 ‖ tag 16 of both nonces, again   ‖ chance 16
 * </pre>
 *
 * A tag is Expand(key, label ‖ u8 packet ‖ u8 role ‖ nonces), 16 bytes. The role is the sender's, so nothing can be sent back
 * to where it came from.
 */
final class Challenge {
    static final int SIZE = 48;
    static final int NONCE = 16;

    private static final int TAG = 16;

    private final Primitives primitives;
    private final byte[] key;

    /** @param key 32 bytes; copied */
    Challenge(Primitives primitives, byte[] key) {
        this.primitives = primitives;
        this.key = key.clone();
    }

    /** A packet with its tag in the middle. */
    byte[] packet(Packet packet, Role sender, byte[] first, byte[] chance, byte[]... nonces) {
        return new ByteWriter()
                .raw(first)
                .raw(tag(packet, sender, nonces))
                .raw(chance)
                .bytes();
    }

    /** Whether this packet has the tag of such a one. */
    boolean fits(byte[] bytes, Packet packet, Role sender, byte[]... nonces) {
        return bytes.length == SIZE
                && MessageDigest.isEqual(Arrays.copyOfRange(bytes, NONCE, NONCE + TAG), tag(packet, sender, nonces));
    }

    /** The nonce of a hello or an answer. */
    static byte[] nonce(byte[] packet) {
        return Arrays.copyOf(packet, NONCE);
    }

    private byte[] tag(Packet packet, Role sender, byte[]... nonces) {
        ByteWriter info = Labels.CONTACT.fields().u8(packet.code).u8(sender.code());
        for (byte[] nonce : nonces) {
            info.raw(nonce);
        }
        return primitives.expand(key, info.bytes(), TAG);
    }

    void erase() {
        Erase.these(key);
    }

    /** Which of the three. */
    enum Packet {
        HELLO(0),
        ANSWER(1),
        SEAL(2);

        private final int code;

        Packet(int code) {
            this.code = code;
        }
    }
}
