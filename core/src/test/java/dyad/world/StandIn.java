package dyad.world;

import dyad.bytes.MalformedException;
import dyad.keys.Primitives;
import dyad.seam.Entropy;
import java.util.Arrays;
import java.util.Optional;

/**
 * Quick stand-ins of the right sizes for cryptography, so that a simulation spends its time on the protocol. They refuse
 * wrong keys and altered bytes as the real ones do, and hide nothing.
 */
public final class StandIn implements Primitives {
    private static final long EXTRACT = 1;
    private static final long EXPAND = 2;
    private static final long HASH = 3;
    private static final long PUBLIC = 4;
    private static final long SECRET = 5;

    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plaintext) {
        long pair = pair(key, nonce);
        byte[] sealed = new byte[plaintext.length + TAG];
        mask(pair, plaintext, sealed, plaintext.length);
        tag(pair, associated, sealed, plaintext.length);
        return sealed;
    }

    @Override
    public Optional<byte[]> open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
        int length = sealed.length - TAG;
        long pair = pair(key, nonce);
        // Most wrong keys are told by the first half of the tag, without a look at the rest.
        if (length < 0 || Mix.longAt(sealed, length) != Mix.end(pair)) {
            return Optional.empty();
        }
        if (Mix.longAt(sealed, length + Long.BYTES) != content(pair, associated, sealed, length)) {
            return Optional.empty();
        }
        byte[] plaintext = new byte[length];
        mask(pair, sealed, plaintext, length);
        return Optional.of(plaintext);
    }

    private static long pair(byte[] key, byte[] nonce) {
        return Mix.in(Mix.in(0, key), nonce);
    }

    private static void tag(long pair, byte[] associated, byte[] sealed, int length) {
        Mix.put(sealed, length, Mix.end(pair));
        Mix.put(sealed, length + Long.BYTES, content(pair, associated, sealed, length));
    }

    private static long content(long pair, byte[] associated, byte[] sealed, int length) {
        return Mix.in(Mix.in(pair, associated), sealed, 0, length);
    }

    private static void mask(long pair, byte[] from, byte[] to, int length) {
        long running = pair;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            running = Mix.in(running, at);
            Mix.put(to, at, Mix.longAt(from, at) ^ running);
        }
        for (; at < length; at++) {
            to[at] = (byte) (from[at] ^ running >>> (at & 7));
        }
    }

    @Override
    public byte[] extract(byte[] salt, byte[] secret) {
        return Mix.out(Mix.in(Mix.in(EXTRACT, salt), secret), KEY);
    }

    @Override
    public byte[] expand(byte[] key, byte[] info, int length) {
        return Mix.out(Mix.in(Mix.in(EXPAND, key), info), length);
    }

    @Override
    public byte[] hash(byte[]... parts) {
        long state = HASH;
        for (byte[] part : parts) {
            state = Mix.in(state, part);
        }
        return Mix.out(state, KEY);
    }

    @Override
    public byte[] kemPublicKey(byte[] seed) {
        return Mix.out(Mix.in(PUBLIC, seed), KEM_PUBLIC_KEY);
    }

    @Override
    public Encapsulation encapsulate(byte[] publicKey, Entropy entropy) throws MalformedException {
        if (publicKey.length != KEM_PUBLIC_KEY) {
            throw new MalformedException("a KEM public key has another size");
        }
        byte[] ciphertext = Arrays.copyOf(entropy.bytes(KEY), KEM_CIPHERTEXT);
        Mix.fill(Mix.longAt(ciphertext, 0), ciphertext, KEY);
        return new Encapsulation(shared(publicKey, ciphertext), ciphertext);
    }

    @Override
    public byte[] decapsulate(byte[] seed, byte[] ciphertext) throws MalformedException {
        if (ciphertext.length != KEM_CIPHERTEXT) {
            throw new MalformedException("a KEM ciphertext has another size");
        }
        return shared(kemPublicKey(seed), ciphertext);
    }

    private static byte[] shared(byte[] publicKey, byte[] ciphertext) {
        return Mix.out(Mix.in(Mix.in(SECRET, publicKey), ciphertext), KEY);
    }
}
