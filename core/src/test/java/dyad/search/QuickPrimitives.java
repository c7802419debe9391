package dyad.search;

import dyad.bytes.MalformedException;
import dyad.keys.Primitives;
import dyad.seam.Entropy;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Stand-ins that keep the shape of the real primitives (sizes, who can open what) and none of their strength: a search
 * starts many thousand lives.
 */
final class QuickPrimitives implements Primitives {

    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plaintext) {
        byte[] sealed = Arrays.copyOf(plaintext, plaintext.length + TAG);
        mask(sealed, plaintext.length, digest(key, nonce));
        long tag = digest(key, nonce, associated, plaintext);
        fill(sealed, plaintext.length, TAG, tag);
        return sealed;
    }

    @Override
    public Optional<byte[]> open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
        byte[] plaintext = Arrays.copyOf(sealed, sealed.length - TAG);
        mask(plaintext, plaintext.length, digest(key, nonce));
        byte[] again = seal(key, nonce, associated, plaintext);
        return Arrays.equals(again, sealed) ? Optional.of(plaintext) : Optional.empty();
    }

    @Override
    public byte[] extract(byte[] salt, byte[] secret) {
        return stretched(digest(salt, secret), KEY);
    }

    @Override
    public byte[] expand(byte[] key, byte[] info, int length) {
        return stretched(digest(key, info), length);
    }

    @Override
    public byte[] hash(byte[]... parts) {
        return stretched(digest(parts), KEY);
    }

    @Override
    public byte[] kemPublicKey(byte[] seed) {
        return stretched(digest(seed), KEM_PUBLIC_KEY);
    }

    @Override
    public Encapsulation encapsulate(byte[] publicKey, Entropy entropy) throws MalformedException {
        byte[] secret = entropy.bytes(KEY);
        byte[] ciphertext = Arrays.copyOf(secret, KEM_CIPHERTEXT);
        mask(ciphertext, KEM_CIPHERTEXT, digest(publicKey));
        return new Encapsulation(secret, ciphertext);
    }

    @Override
    public byte[] decapsulate(byte[] seed, byte[] ciphertext) {
        byte[] plain = ciphertext.clone();
        mask(plain, plain.length, digest(kemPublicKey(seed)));
        return Arrays.copyOf(plain, KEY);
    }

    private static byte[] stretched(long from, int length) {
        byte[] bytes = new byte[length];
        fill(bytes, 0, length, from);
        return bytes;
    }

    private static void fill(byte[] target, int from, int length, long seed) {
        byte[] bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        System.arraycopy(bytes, 0, target, from, length);
    }

    private static void mask(byte[] target, int length, long seed) {
        byte[] stream = stretched(seed, length);
        for (int i = 0; i < length; i++) {
            target[i] ^= stream[i];
        }
    }

    /** FNV-1a over all parts as if they were one, well mixed. */
    private static long digest(byte[]... parts) {
        long sum = 0xcbf29ce484222325L;
        for (byte[] part : parts) {
            for (byte value : part) {
                sum = (sum ^ (value & 0xff)) * 0x100000001b3L;
            }
        }
        sum = (sum ^ (sum >>> 32)) * 0x4cd6944c5cc20b6dL;
        return sum ^ (sum >>> 29);
    }
}
