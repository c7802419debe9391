package dyad.sim;

import dyad.bytes.MalformedException;
import dyad.keys.Primitives;
import dyad.seam.Entropy;
import dyad.world.Mix;
import java.util.Optional;

/** Passes everything on, and sees to it that no pair of key and nonce ever seals two different things. */
final class WatchedPrimitives implements Primitives {
    private final Primitives inner;
    private final Nonces nonces;

    /** @param nonces what all ends of one life sealed */
    WatchedPrimitives(Primitives inner, Nonces nonces) {
        this.inner = inner;
        this.nonces = nonces;
    }

    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plaintext) {
        if (!nonces.note(Mix.in(Mix.in(1, key), nonce), Mix.in(Mix.in(1, associated), plaintext))) {
            throw new Violation(Invariant.NONCE, "a pair of key and nonce sealed two different things");
        }
        return inner.seal(key, nonce, associated, plaintext);
    }

    @Override
    public Optional<byte[]> open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
        return inner.open(key, nonce, associated, sealed);
    }

    @Override
    public byte[] extract(byte[] salt, byte[] secret) {
        return inner.extract(salt, secret);
    }

    @Override
    public byte[] expand(byte[] key, byte[] info, int length) {
        return inner.expand(key, info, length);
    }

    @Override
    public byte[] hash(byte[]... parts) {
        return inner.hash(parts);
    }

    @Override
    public byte[] kemPublicKey(byte[] seed) {
        return inner.kemPublicKey(seed);
    }

    @Override
    public Encapsulation encapsulate(byte[] publicKey, Entropy entropy) throws MalformedException {
        return inner.encapsulate(publicKey, entropy);
    }

    @Override
    public byte[] decapsulate(byte[] seed, byte[] ciphertext) throws MalformedException {
        return inner.decapsulate(seed, ciphertext);
    }
}
