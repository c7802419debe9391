package dyad.keys;

import dyad.bytes.MalformedException;
import dyad.keys.Primitives.Encapsulation;
import dyad.seam.Entropy;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMExtractor;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMGenerator;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;

/** X-Wing (draft-connolly-cfrg-xwing-kem) as Bouncy Castle has it since 1.81, with our own source of randomness. */
final class XWing {

    byte[] publicKey(byte[] seed) {
        return new XWingPrivateKeyParameters(seed).getPublicKeyParameters().getEncoded();
    }

    Encapsulation encapsulate(byte[] publicKey, Entropy entropy) throws MalformedException {
        XWingPublicKeyParameters parameters = parse(publicKey);
        try {
            SecretWithEncapsulation result =
                    new XWingKEMGenerator(new EntropyRandom(entropy)).generateEncapsulated(parameters);
            return new Encapsulation(result.getSecret(), result.getEncapsulation());
        } catch (IllegalStateException e) {
            throw smallOrder();
        }
    }

    byte[] decapsulate(byte[] seed, byte[] ciphertext) throws MalformedException {
        if (ciphertext.length != Primitives.KEM_CIPHERTEXT) {
            throw new MalformedException("a KEM ciphertext has another size");
        }
        try {
            return new XWingKEMExtractor(new XWingPrivateKeyParameters(seed)).extractSecret(ciphertext);
        } catch (IllegalStateException e) {
            throw smallOrder();
        }
    }

    /** Bouncy Castle refuses an X25519 point that gives zeros whatever the key (RFC 7748, section 6.1), and calls it a state. */
    private static MalformedException smallOrder() {
        return new MalformedException("an X25519 point of small order");
    }

    private static XWingPublicKeyParameters parse(byte[] publicKey) throws MalformedException {
        if (publicKey.length != Primitives.KEM_PUBLIC_KEY) {
            throw new MalformedException("a KEM public key has another size");
        }
        try {
            return new XWingPublicKeyParameters(publicKey);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not a KEM public key");
        }
    }
}
