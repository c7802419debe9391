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

    /** Bits of the counter that count starts on one machine; the eight above them count the machines before it. */
    private static final int MACHINE_SHIFT = 24;

    private static final int MOST_MACHINES = 256;

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

    /**
     * The first start after the end has moved to another machine.
     *
     * @throws IllegalStateException after 255 moves
     */
    Start onNextMachine(Entropy entropy) {
        int next = machine() + 1;
        if (next == MOST_MACHINES) {
            throw new IllegalStateException("an end moves 255 times at most");
        }
        return new Start((long) next << MACHINE_SHIFT, entropy.bytes(ID));
    }

    /** Rises with every start, and at a move to the next multiple of 2^24. */
    public long counter() {
        return counter;
    }

    /** How many times the end had moved to another machine before this start. */
    public int machine() {
        return (int) (counter >>> MACHINE_SHIFT);
    }

    /** A copy of the id. */
    public byte[] id() {
        return id.clone();
    }

    /** Whether the id begins with these bytes. */
    public boolean idBeginsWith(byte[] prefix) {
        return prefix.length <= ID && Arrays.equals(id, 0, prefix.length, prefix, 0, prefix.length);
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
