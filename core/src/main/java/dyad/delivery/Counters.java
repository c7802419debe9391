package dyad.delivery;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.seam.Records;
import dyad.seam.StoreException;
import java.util.Optional;

/** Whole numbers kept under a name. */
final class Counters {
    private Counters() {}

    static Optional<Long> read(Records records, String name) throws StoreException {
        Optional<byte[]> bytes = records.get(name);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ByteReader(bytes.get()).u64());
        } catch (MalformedException e) {
            throw new StoreException("The link's state on the disk is damaged at " + name + ".", e);
        }
    }

    static void write(Records records, String name, long value) {
        records.put(name, new ByteWriter().u64(value).bytes());
    }
}
