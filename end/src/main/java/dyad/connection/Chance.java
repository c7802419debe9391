package dyad.connection;

import dyad.seam.Entropy;
import java.nio.ByteBuffer;

/** Even chances from unpredictable bytes. */
final class Chance {
    private static final int SPARE_BITS = Long.SIZE - 53;

    private final Entropy entropy;

    Chance(Entropy entropy) {
        this.entropy = entropy;
    }

    /** Even between 0 (included) and 1 (excluded), in the 2⁵³ steps that a double can tell apart. */
    double share() {
        long bits = ByteBuffer.wrap(entropy.bytes(Long.BYTES)).getLong() >>> SPARE_BITS;
        return bits * 0x1.0p-53;
    }
}
