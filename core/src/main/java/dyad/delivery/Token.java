package dyad.delivery;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import java.util.Arrays;
import java.util.HexFormat;

/** 16 bytes that stand for a former bond under the present one: who was not in it cannot tell them from chance. */
public final class Token {
    /** Size in bytes. */
    public static final int SIZE = 16;

    /** No bond: all zeros. */
    public static final Token NONE = new Token(new byte[SIZE]);

    private final byte[] bytes;

    private Token(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException unless there are exactly 16 bytes */
    public static Token of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a token has 16 bytes, not " + bytes.length);
        }
        return new Token(bytes.clone());
    }

    static Token read(ByteReader in) throws MalformedException {
        return new Token(in.raw(SIZE));
    }

    /** A copy of the 16 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Token token && Arrays.equals(bytes, token.bytes);
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
