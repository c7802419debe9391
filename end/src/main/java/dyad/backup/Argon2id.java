package dyad.backup;

import dyad.keys.Erase;
import dyad.keys.Primitives;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Makes 32 bytes of a passphrase so that every guess is dear (RFC 9106), in one lane.
 *
 * @param memoryKib memory that it takes, in KiB
 * @param passes how often it goes over it
 */
public record Argon2id(int memoryKib, int passes) {
    /** 64 MiB and 3 passes (RFC 9106, section 4, the second recommended setting, but for its four lanes): about a second. */
    public static final Argon2id USUAL = new Argon2id(64 * 1024, 3);

    /** A passphrase of fewer characters than this can be guessed, however dear a guess is. */
    public static final int FEWEST_CHARACTERS = 8;

    /** Whether it has too few characters. */
    public static boolean isTooShort(String passphrase) {
        return passphrase.codePointCount(0, passphrase.length()) < FEWEST_CHARACTERS;
    }

    /** The bytes of this passphrase (in Unicode's form NFC) and salt; to be overwritten by whoever asked. */
    public byte[] secret(String passphrase, byte[] salt) {
        byte[] text = Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        byte[] secret = new byte[Primitives.KEY];
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        try {
            argon.generateBytes(text, secret);
            return secret;
        } finally {
            Erase.these(text);
        }
    }
}
