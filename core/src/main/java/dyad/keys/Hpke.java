package dyad.keys;

import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.keys.Primitives.Encapsulation;
import dyad.seam.Entropy;
import java.nio.charset.StandardCharsets;

/**
 * HPKE (RFC 9180) in PSK mode, export only: KEM X-Wing 0x647A, KDF HKDF-SHA256 0x0001, AEAD 0xFFFF.
 *
 * <p>Bouncy Castle has the same, but draws its own randomness, which a replay could not repeat. So only the key schedule
 * of section 5.1 and the export of section 5.3 stand here, over the library's KEM and HKDF; a test holds both against
 * each other, in both directions.
 */
public final class Hpke {
    private static final byte[] SUITE = new ByteWriter()
            .raw(ascii("HPKE"))
            .u16(0x647A)
            .u16(0x0001)
            .u16(0xFFFF)
            .bytes();
    private static final byte[] VERSION = ascii("HPKE-v1");
    private static final int MODE_PSK = 1;
    private static final byte[] NOTHING = new byte[0];

    private final Primitives primitives;

    /** Over these primitives. */
    public Hpke(Primitives primitives) {
        this.primitives = primitives;
    }

    /** The sender's side: encapsulates to {@code publicKey} and exports one secret of 32 bytes. */
    public Sent send(byte[] publicKey, Context context, Entropy entropy) throws MalformedException {
        Encapsulation made = primitives.encapsulate(publicKey, entropy);
        return new Sent(made.ciphertext(), export(made.secret(), context));
    }

    /** The receiver's side: the same secret, if nothing was tampered with; else another. */
    public byte[] receive(byte[] seed, byte[] encapsulated, Context context) throws MalformedException {
        return export(primitives.decapsulate(seed, encapsulated), context);
    }

    private byte[] export(byte[] shared, Context context) {
        byte[] pskHash = labeledExtract(NOTHING, "psk_id_hash", context.pskId());
        byte[] infoHash = labeledExtract(NOTHING, "info_hash", context.info());
        byte[] schedule =
                new ByteWriter().u8(MODE_PSK).raw(pskHash).raw(infoHash).bytes();
        byte[] secret = labeledExtract(shared, "secret", context.psk());
        byte[] exporter = labeledExpand(secret, "exp", schedule);
        try {
            return labeledExpand(exporter, "sec", context.exporterContext());
        } finally {
            Erase.these(shared, secret, exporter);
        }
    }

    private byte[] labeledExtract(byte[] salt, String label, byte[] secret) {
        byte[] labeled = new ByteWriter()
                .raw(VERSION)
                .raw(SUITE)
                .raw(ascii(label))
                .raw(secret)
                .bytes();
        try {
            return primitives.extract(salt, labeled);
        } finally {
            Erase.these(labeled);
        }
    }

    private byte[] labeledExpand(byte[] key, String label, byte[] info) {
        byte[] labeled = new ByteWriter()
                .u16(Primitives.KEY)
                .raw(VERSION)
                .raw(SUITE)
                .raw(ascii(label))
                .raw(info)
                .bytes();
        return primitives.expand(key, labeled, Primitives.KEY);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** What both sides must agree on: the application's info, the pre-shared key with its name, and what is exported. */
    public record Context(byte[] info, byte[] psk, byte[] pskId, byte[] exporterContext) {}

    /** What the sender gets: 1,120 bytes to send, and the secret. */
    public record Sent(byte[] encapsulated, byte[] secret) {}
}
