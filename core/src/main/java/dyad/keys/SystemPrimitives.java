package dyad.keys;

import dyad.bytes.MalformedException;
import dyad.seam.Entropy;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The JDK's ChaCha20-Poly1305, HKDF and SHA-256, and Bouncy Castle's X-Wing. For one thread at a time. */
public final class SystemPrimitives implements Primitives {
    private static final String UNAVAILABLE = "this Java runtime lacks what Java 25 promises; this is a bug";

    private final Cipher cipher;
    private final KDF kdf;
    private final MessageDigest digest;
    private final XWing xwing = new XWing();

    /** Takes the primitives from the running JDK. */
    public SystemPrimitives() {
        try {
            cipher = Cipher.getInstance("ChaCha20-Poly1305");
            kdf = KDF.getInstance("HKDF-SHA256");
            digest = MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(UNAVAILABLE, e);
        }
    }

    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plaintext) {
        try {
            start(Cipher.ENCRYPT_MODE, key, nonce, associated);
            return cipher.doFinal(plaintext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed; this is a bug", e);
        }
    }

    @Override
    public Optional<byte[]> open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
        try {
            start(Cipher.DECRYPT_MODE, key, nonce, associated);
            return Optional.of(cipher.doFinal(sealed));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening failed; this is a bug", e);
        }
    }

    private void start(int mode, byte[] key, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        cipher.updateAAD(associated);
    }

    @Override
    public byte[] extract(byte[] salt, byte[] secret) {
        return derive(HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(secret).extractOnly());
    }

    @Override
    public byte[] expand(byte[] key, byte[] info, int length) {
        return derive(HKDFParameterSpec.expandOnly(new SecretKeySpec(key, "HKDF"), info, length));
    }

    private byte[] derive(HKDFParameterSpec spec) {
        try {
            return kdf.deriveData(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("derivation failed; this is a bug", e);
        }
    }

    @Override
    public byte[] hash(byte[]... parts) {
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    @Override
    public byte[] kemPublicKey(byte[] seed) {
        return xwing.publicKey(seed);
    }

    @Override
    public Encapsulation encapsulate(byte[] publicKey, Entropy entropy) throws MalformedException {
        return xwing.encapsulate(publicKey, entropy);
    }

    @Override
    public byte[] decapsulate(byte[] seed, byte[] ciphertext) throws MalformedException {
        return xwing.decapsulate(seed, ciphertext);
    }
}
