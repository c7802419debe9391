package dyad.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dyad.vectors.Vectors;
import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Test;

/** Our HPKE key schedule against Bouncy Castle's, in both directions (RFC 9180, PSK mode, export only, X-Wing). */
final class HpkeTest {
    private final Primitives primitives = new SystemPrimitives();
    private final Hpke ours = new Hpke(primitives);
    private final HPKE theirs = new HPKE(HPKE.mode_psk, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_EXPORT_ONLY);
    private final byte[] seed = Vectors.counting(0x10, 32);
    private final byte[] publicKey = primitives.kemPublicKey(seed);
    private final Hpke.Context context = new Hpke.Context(
            Vectors.counting(0x20, 40),
            Vectors.counting(0x50, 32),
            Vectors.counting(0x70, 4),
            Vectors.counting(0x80, 20));

    @Test
    void bouncyCastleReceivesWhatWeSend() throws Exception {
        Hpke.Sent sent = ours.send(publicKey, context, target -> Arrays.fill(target, (byte) 7));
        AsymmetricCipherKeyPair pair = theirs.deserializePrivateKey(seed, publicKey);
        assertArrayEquals(
                sent.secret(),
                theirs.receiveExport(
                        sent.encapsulated(),
                        pair,
                        context.info(),
                        context.exporterContext(),
                        32,
                        context.psk(),
                        context.pskId(),
                        null));
    }

    @Test
    void weReceiveWhatBouncyCastleSends() throws Exception {
        byte[][] sent = theirs.sendExport(
                theirs.deserializePublicKey(publicKey),
                context.info(),
                context.exporterContext(),
                32,
                context.psk(),
                context.pskId(),
                null);
        assertArrayEquals(sent[1], ours.receive(seed, sent[0], context));
    }

    @Test
    void everyPartOfTheContextChangesTheSecret() throws Exception {
        Hpke.Sent sent = ours.send(publicKey, context, target -> Arrays.fill(target, (byte) 7));
        byte[] other = Vectors.counting(1, 32);
        for (Hpke.Context changed : new Hpke.Context[] {
            new Hpke.Context(other, context.psk(), context.pskId(), context.exporterContext()),
            new Hpke.Context(context.info(), other, context.pskId(), context.exporterContext()),
            new Hpke.Context(context.info(), context.psk(), other, context.exporterContext()),
            new Hpke.Context(context.info(), context.psk(), context.pskId(), other)
        }) {
            assertFalse(Arrays.equals(sent.secret(), ours.receive(seed, sent.encapsulated(), changed)));
        }
    }
}
