package dyad.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes fixed-width big-endian fields one after another. */
public final class ByteWriter {
    private static final int FIRST_SIZE = 64;

    private byte[] written = new byte[FIRST_SIZE];
    private int size;

    /** Writes the low 8 bits. */
    public ByteWriter u8(int value) {
        room(1);
        written[size++] = (byte) value;
        return this;
    }

    /** Writes the low 16 bits. */
    public ByteWriter u16(int value) {
        return u8(value >>> 8).u8(value);
    }

    /** Writes the low 32 bits. */
    public ByteWriter u32(long value) {
        return u16((int) (value >>> 16)).u16((int) value);
    }

    /** Writes all 64 bits. */
    public ByteWriter u64(long value) {
        return u32(value >>> 32).u32(value);
    }

    /** Writes all bytes as they are, without a length. */
    public ByteWriter raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, written, size, bytes.length);
        size += bytes.length;
        return this;
    }

    /** Writes a 16-bit length and the UTF-8 bytes of at most 65,535. */
    public ByteWriter text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return u16(bytes.length).raw(bytes);
    }

    /** All that was written. */
    public byte[] bytes() {
        return Arrays.copyOf(written, size);
    }

    private void room(int more) {
        if (size + more > written.length) {
            written = Arrays.copyOf(written, Math.max(size + more, 2 * written.length));
        }
    }
}
