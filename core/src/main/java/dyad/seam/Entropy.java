package dyad.seam;

import dyad.history.MessageId;

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

    /** A name for a message that nobody has given before. */
    default MessageId freshId() {
        return MessageId.of(bytes(MessageId.SIZE));
    }
}
