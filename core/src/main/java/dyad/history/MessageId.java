package dyad.history;

import java.util.Arrays;
import java.util.HexFormat;

/** A random 128-bit name that a message keeps for ever, at both ends. Written as 32 hexadecimal digits. */
public final class MessageId {

    /** Size in bytes. */
    public static final int SIZE = 16;

    /** No message: all zeros. */
    public static final MessageId NONE = new MessageId(new byte[SIZE]);

    private final byte[] bytes;

    private MessageId(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException unless there are exactly 16 bytes */
    public static MessageId of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a message id has 16 bytes, not " + bytes.length);
        }
        return new MessageId(bytes.clone());
    }

    /** @throws IllegalArgumentException unless the text is 32 hexadecimal digits */
    public static MessageId parse(String text) {
        if (text.length() != 2 * SIZE) {
            throw new IllegalArgumentException("a message id is 32 hexadecimal digits, not \"" + text + "\"");
        }
        return new MessageId(HexFormat.of().parseHex(text));
    }

    /** A copy of the 16 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the name begins with these bytes. */
    public boolean beginsWith(byte[] prefix) {
        return prefix.length <= SIZE && Arrays.equals(Arrays.copyOf(bytes, prefix.length), prefix);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageId id && Arrays.equals(bytes, id.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
