package dyad.seam;

import dyad.history.MessageId;
import java.nio.ByteBuffer;

/** The only source of randomness in the core: the system's generator in life, a seed in a simulation. */
public interface Entropy {

    /** Fills the whole array with unpredictable bytes. */
    void fill(byte[] target);

    /** A new array of {@code length} unpredictable bytes. */
    default byte[] bytes(int length) {
        byte[] fresh = new byte[length];
        fill(fresh);
        return fresh;
    }

    /** Even between 0 (included) and 1 (excluded), in the 2⁵³ steps that a double can tell apart. */
    default double share() {
        long bits = ByteBuffer.wrap(bytes(Long.BYTES)).getLong() >>> (Long.SIZE - 53);
        return bits * 0x1.0p-53;
    }

    /** A name for a message that nobody has given before. */
    default MessageId freshId() {
        return MessageId.of(bytes(MessageId.SIZE));
    }
}
