package dyad.keys;

import dyad.seam.Records.Stream;
import java.util.Optional;

/**
 * A forward chain: one key for each chunk of a stream, in order; a used key cannot be computed again. Lives in memory
 * only, since every process start opens a new epoch.
 *
 * <p>Every key seals one single chunk, so the nonce is all zeros.
 */
public final class MessageChain {
    private static final byte[] NONCE = new byte[Primitives.NONCE];

    private final Primitives primitives;
    private byte[] link;

    private MessageChain(Primitives primitives, byte[] link) {
        this.primitives = primitives;
        this.link = link;
    }

    static MessageChain begin(Primitives primitives, byte[] secret, byte[] transcript, Role sender, Stream stream) {
        byte[] info = Labels.CHAIN
                .fields()
                .u8(sender.code())
                .u8(stream.code())
                .raw(transcript)
                .bytes();
        return new MessageChain(primitives, primitives.expand(secret, info, Primitives.KEY));
    }

    /** Seals the next chunk; the chain stays where it is until {@link #advance}. */
    public byte[] seal(byte[] associated, byte[] plaintext) {
        byte[] key = messageKey();
        try {
            return primitives.seal(key, NONCE, associated, plaintext);
        } finally {
            Erase.these(key);
        }
    }

    /** Opens the next chunk, if it is genuine; the chain stays where it is until {@link #advance}. */
    public Optional<byte[]> open(byte[] associated, byte[] sealed) {
        byte[] key = messageKey();
        try {
            return primitives.open(key, NONCE, associated, sealed);
        } finally {
            Erase.these(key);
        }
    }

    /** Steps on: the key of the chunk just sealed or opened is gone. */
    public void advance() {
        byte[] next = primitives.expand(link, Labels.CHAIN_NEXT.bytes(), Primitives.KEY);
        Erase.these(link);
        link = next;
    }

    private byte[] messageKey() {
        return primitives.expand(link, Labels.CHAIN_MESSAGE.bytes(), Primitives.KEY);
    }

    void erase() {
        Erase.these(link);
    }
}
