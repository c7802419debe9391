package dyad.letter;

import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.frame.Chunk;
import dyad.keys.Hpke;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.seam.Entropy;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cryptography of letters: HPKE in PSK mode gives both sides a record key, and every record is sealed under it with
 * a random nonce, so that the last one may be sealed again when words are added to it.
 */
public final class LetterSealer {
    /** Bytes that sealing adds to a record: nonce and tag. */
    static final int OVERHEAD = Primitives.NONCE + Primitives.TAG;

    /** Plain bytes in one record. */
    static final int RECORD = Chunk.CAPACITY - OVERHEAD;

    private final Primitives primitives;
    private final Entropy entropy;
    private final Hpke hpke;
    private final byte[] bondId;

    /** For letters of one bond. */
    public LetterSealer(Primitives primitives, Entropy entropy, byte[] bondId) {
        this.primitives = primitives;
        this.entropy = entropy;
        this.hpke = new Hpke(primitives);
        this.bondId = bondId.clone();
    }

    /** A new letter from {@code sender} to this public key: what the receiver needs, and the record key. */
    Begun begin(Role sender, long letter, long keyNumber, byte[] publicKey, long rootNumber, byte[] psk)
            throws MalformedException {
        Hpke.Sent sent = hpke.send(publicKey, context(sender, letter, keyNumber, rootNumber, psk), entropy);
        return new Begun(new LetterHead(keyNumber, rootNumber, sent.encapsulated()), sent.secret());
    }

    /** The record key of a letter that came in. */
    byte[] open(Role sender, long letter, LetterHead head, byte[] seed, byte[] psk) throws MalformedException {
        Hpke.Context context = context(sender, letter, head.keyNumber(), head.rootNumber(), psk);
        return hpke.receive(seed, head.encapsulated(), context);
    }

    private Hpke.Context context(Role sender, long letter, long keyNumber, long rootNumber, byte[] psk) {
        return new Hpke.Context(
                Labels.LETTER
                        .fields()
                        .raw(bondId)
                        .u8(sender.code())
                        .u32(keyNumber)
                        .bytes(),
                psk,
                new ByteWriter().u32(rootNumber).bytes(),
                Labels.LETTER_KEY.fields().u32(letter).bytes());
    }

    /** One record: nonce 12 ‖ sealed. */
    byte[] seal(byte[] key, long letter, int part, byte[] plain) {
        byte[] nonce = entropy.bytes(Primitives.NONCE);
        return new ByteWriter()
                .raw(nonce)
                .raw(primitives.seal(key, nonce, associated(letter, part), plain))
                .bytes();
    }

    /** What a record holds, if it is genuine. */
    Optional<byte[]> open(byte[] key, long letter, int part, byte[] record) {
        if (record.length < Primitives.NONCE) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(record, Primitives.NONCE);
        byte[] sealed = Arrays.copyOfRange(record, Primitives.NONCE, record.length);
        return primitives.open(key, nonce, associated(letter, part), sealed);
    }

    private static byte[] associated(long letter, int part) {
        return Labels.LETTER_RECORD.fields().u32(letter).u8(part).bytes();
    }

    /** A letter that was just begun. */
    record Begun(LetterHead head, byte[] recordKey) {}
}
