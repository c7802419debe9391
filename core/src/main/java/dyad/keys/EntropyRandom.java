package dyad.keys;

import dyad.seam.Entropy;
import java.security.SecureRandom;

/** Hands our own source of randomness to a library that asks for a {@link SecureRandom}. */
final class EntropyRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient Entropy entropy;

    EntropyRandom(Entropy entropy) {
        super(null, null);
        this.entropy = entropy;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        entropy.fill(bytes);
    }

    @Override
    public byte[] generateSeed(int length) {
        return entropy.bytes(length);
    }
}
