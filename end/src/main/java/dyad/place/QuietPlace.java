package dyad.place;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import java.util.HashSet;
import java.util.Set;

/**
 * A place about which nothing is told.
 *
 * @param name as the person calls it
 * @param tags of all cells that belong to it
 */
record QuietPlace(String name, Set<CellTag> tags) {

    QuietPlace {
        tags = Set.copyOf(tags);
    }

    void write(ByteWriter writer) {
        writer.text(name).u16(tags.size());
        // Sorted, as in the order in which they were made they would tell more.
        tags.stream().sorted().forEach(tag -> tag.write(writer));
    }

    static QuietPlace read(ByteReader reader) throws MalformedException {
        String name = reader.text();
        Set<CellTag> tags = new HashSet<>();
        for (int left = reader.u16(); left > 0; left--) {
            tags.add(CellTag.read(reader));
        }
        return new QuietPlace(name, tags);
    }

    /** Never shows a tag. */
    @Override
    public String toString() {
        return "a quiet place";
    }
}
