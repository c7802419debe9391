package dyad.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote; every read beyond the end is a {@link MalformedException}. */
public final class ByteReader {
    private final byte[] bytes;
    private int position;

    /** Reads {@code bytes} from the beginning. */
    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads 8 bits, unsigned. */
    public int u8() throws MalformedException {
        need(1);
        return bytes[position++] & 0xff;
    }

    /** Reads 16 bits, unsigned. */
    public int u16() throws MalformedException {
        return (u8() << 8) | u8();
    }

    /** Reads 32 bits, unsigned. */
    public long u32() throws MalformedException {
        return ((long) u16() << 16) | u16();
    }

    /** Reads 64 bits. */
    public long u64() throws MalformedException {
        return (u32() << 32) | u32();
    }

    /** Reads the next {@code length} bytes. */
    public byte[] raw(int length) throws MalformedException {
        need(length);
        byte[] part = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return part;
    }

    /** Reads a 16-bit length and that many bytes of strict UTF-8. */
    public String text() throws MalformedException {
        return utf8(raw(u16()));
    }

    /** All that is left. */
    public byte[] rest() throws MalformedException {
        return raw(bytes.length - position);
    }

    /** @throws MalformedException if anything is left */
    public void end() throws MalformedException {
        if (position != bytes.length) {
            throw new MalformedException("bytes left over");
        }
    }

    /** Strict UTF-8: nothing is replaced, everything else is refused. */
    public static String utf8(byte[] bytes) throws MalformedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("not UTF-8");
        }
    }

    private void need(int length) throws MalformedException {
        if (length < 0 || length > bytes.length - position) {
            throw new MalformedException("too short");
        }
    }
}
