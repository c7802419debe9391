package dyad.keys;

import dyad.bytes.MalformedException;
import dyad.seam.Entropy;
import java.util.Optional;

/**
 * The cryptographic primitives, all from well-kept libraries. A seam, so that a simulation may swap in fast stand-ins;
 * the program itself has only {@link SystemPrimitives}.
 *
 * <p>Arrays passed in are not kept; arrays handed out belong to the caller, who erases them.
 */
public interface Primitives {
    /** Bytes of every symmetric key. */
    int KEY = 32;

    /** Bytes of an AEAD nonce. */
    int NONCE = 12;

    /** Bytes of an AEAD tag. */
    int TAG = 16;

    /** Bytes of a KEM seed: the private key. */
    int KEM_SEED = 32;

    /** Bytes of a KEM public key: ML-KEM-768 (1,184) and X25519 (32). */
    int KEM_PUBLIC_KEY = 1216;

    /** Bytes of a KEM ciphertext. */
    int KEM_CIPHERTEXT = 1120;

    /** ChaCha20-Poly1305 (RFC 8439): ciphertext and tag. */
    byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plaintext);

    /** The reverse of {@link #seal}; empty if the tag does not fit. */
    Optional<byte[]> open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed);

    /** HKDF-Extract with SHA-256 (RFC 5869). */
    byte[] extract(byte[] salt, byte[] secret);

    /** HKDF-Expand with SHA-256 (RFC 5869). */
    byte[] expand(byte[] key, byte[] info, int length);

    /** SHA-256 over all parts as if they were one. */
    byte[] hash(byte[]... parts);

    /** The X-Wing public key (1,216 bytes) that belongs to a 32-byte seed. */
    byte[] kemPublicKey(byte[] seed);

    /**
     * X-Wing encapsulation (ML-KEM-768 + X25519, KEM 0x647A).
     *
     * @throws MalformedException when the public key is not one
     */
    Encapsulation encapsulate(byte[] publicKey, Entropy entropy) throws MalformedException;

    /**
     * X-Wing decapsulation; a ciphertext that was tampered with gives another secret, not an error.
     *
     * @throws MalformedException when the ciphertext has the wrong size
     */
    byte[] decapsulate(byte[] seed, byte[] ciphertext) throws MalformedException;

    /** What encapsulation gives: 32 secret bytes and the ciphertext (1,120 bytes) that carries them. */
    record Encapsulation(byte[] secret, byte[] ciphertext) {}
}
