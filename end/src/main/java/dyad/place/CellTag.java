package dyad.place;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import java.util.Comparator;

/** The tag of a cell, 16 bytes. */
record CellTag(long high, long low) implements Comparable<CellTag> {

    private static final Comparator<CellTag> ORDER =
            Comparator.comparingLong(CellTag::high).thenComparingLong(CellTag::low);

    void write(ByteWriter writer) {
        writer.u64(high).u64(low);
    }

    static CellTag read(ByteReader reader) throws MalformedException {
        return new CellTag(reader.u64(), reader.u64());
    }

    @Override
    public int compareTo(CellTag other) {
        return ORDER.compare(this, other);
    }

    /** Never shows itself. */
    @Override
    public String toString() {
        return "a tag";
    }
}
