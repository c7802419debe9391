package dyad.epoch;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.seam.Entropy;
import java.util.Arrays;
import java.util.HexFormat;

/** One start of an end, by boot or by resuming: a counter and a random 128-bit id, committed before its first frame. */
public final class Start {
    /** Bytes of an id. */
    public static final int ID = 16;

    /** Bytes on the wire: counter 4, id 16. */
    public static final int SIZE = 4 + ID;

    /** No start: all zeros. */
    public static final Start NONE = new Start(0, new byte[ID]);

    private final long counter;
    private final byte[] id;

    private Start(long counter, byte[] id) {
        this.counter = counter;
        this.id = id;
    }

    /** The start with this counter and id. */
    public static Start of(long counter, byte[] id) {
        return new Start(counter, id.clone());
    }

    /** The start after this one. */
    public Start next(Entropy entropy) {
        return new Start(counter + 1, entropy.bytes(ID));
    }

    /** How many starts, this one included. */
    public long counter() {
        return counter;
    }

    /** A copy of the id. */
    public byte[] id() {
        return id.clone();
    }

    /** Whether the id begins with these bytes. */
    public boolean idBeginsWith(byte[] prefix) {
        return prefix.length <= ID && Arrays.equals(Arrays.copyOf(id, prefix.length), prefix);
    }

    /** Writes counter and id. */
    public void write(ByteWriter out) {
        out.u32(counter).raw(id);
    }

    /** Counter and id as bytes. */
    public byte[] bytes() {
        ByteWriter out = new ByteWriter();
        write(out);
        return out.bytes();
    }

    /** Reads counter and id. */
    public static Start read(ByteReader in) throws MalformedException {
        return new Start(in.u32(), in.raw(ID));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Start start && counter == start.counter && Arrays.equals(id, start.id);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(id);
    }

    @Override
    public String toString() {
        return counter + ":" + HexFormat.of().formatHex(id, 0, 4);
    }
}
