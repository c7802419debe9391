package dyad.frame;

import dyad.bytes.MalformedException;
import dyad.keys.Erase;
import dyad.keys.Primitives;
import dyad.seam.Entropy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the 512 bytes that look like chance, and reads them: nonce 12, ciphertext 484, tag 16. */
public final class FrameSealer {
    private static final byte[] NO_ASSOCIATED_DATA = new byte[0];

    private final Primitives primitives;
    private final Entropy entropy;

    /** Seals with these primitives and fresh nonces from {@code entropy}. */
    public FrameSealer(Primitives primitives, Entropy entropy) {
        this.primitives = primitives;
        this.entropy = entropy;
    }

    /** The frame as published. */
    public byte[] seal(byte[] key, Frame frame) {
        byte[] nonce = entropy.bytes(Primitives.NONCE);
        byte[] plaintext = FrameCodec.encode(frame);
        byte[] sealed = primitives.seal(key, nonce, NO_ASSOCIATED_DATA, plaintext);
        Erase.these(plaintext);
        byte[] payload = Arrays.copyOf(nonce, Frame.SIZE);
        System.arraycopy(sealed, 0, payload, nonce.length, sealed.length);
        return payload;
    }

    /** The frame inside, if one of these keys, tried in their order, opens it and it is of this kind. */
    public Optional<Frame> open(List<byte[]> keys, byte[] payload, Frame.Kind kind) {
        if (payload.length != Frame.SIZE) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(payload, Primitives.NONCE);
        byte[] sealed = Arrays.copyOfRange(payload, Primitives.NONCE, payload.length);
        for (byte[] key : keys) {
            Optional<byte[]> plaintext = primitives.open(key, nonce, NO_ASSOCIATED_DATA, sealed);
            if (plaintext.isPresent()) {
                return decode(plaintext.get(), kind);
            }
        }
        return Optional.empty();
    }

    private static Optional<Frame> decode(byte[] plaintext, Frame.Kind kind) {
        try {
            return Optional.of(FrameCodec.decode(plaintext, kind));
        } catch (MalformedException e) {
            return Optional.empty();
        } finally {
            Erase.these(plaintext);
        }
    }
}
