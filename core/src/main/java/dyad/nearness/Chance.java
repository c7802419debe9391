package dyad.nearness;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.seam.Entropy;

/** Numbers of cells that are nowhere: what stands where nothing is told costs the same work, and looks the same. */
final class Chance {
    private Chance() {}

    /** A number of 64 random bits. */
    static long cell(Entropy entropy) {
        try {
            return new ByteReader(entropy.bytes(Long.BYTES)).u64();
        } catch (MalformedException e) {
            throw new IllegalStateException("eight bytes are a number; this is a bug", e);
        }
    }
}
