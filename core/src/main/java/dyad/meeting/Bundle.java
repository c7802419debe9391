package dyad.meeting;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.epoch.Start;
import dyad.keys.Labels;
import dyad.keys.Primitives;

/**
 * What an end brings to a meeting: version 1, public key 1,216, start 20.
 *
 * @param publicKey made for this meeting only
 * @param start the first start record of the end in the new bond
 */
record Bundle(byte[] publicKey, Start start) {
    static final int SIZE = 1 + Primitives.KEM_PUBLIC_KEY + Start.SIZE;

    private static final int VERSION = 1;

    byte[] bytes() {
        return new ByteWriter().u8(VERSION).raw(publicKey).raw(start.bytes()).bytes();
    }

    static Bundle read(byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        if (in.u8() != VERSION) {
            throw new MalformedException("a bundle of another version");
        }
        Bundle bundle = new Bundle(in.raw(Primitives.KEM_PUBLIC_KEY), Start.read(in));
        in.end();
        return bundle;
    }

    byte[] hash(Primitives primitives) {
        return primitives.hash(Labels.BUNDLE.bytes(), bytes());
    }

    byte[] commitment(Primitives primitives, byte[] nonce) {
        return primitives.hash(Labels.COMMITMENT.bytes(), bytes(), nonce);
    }
}
