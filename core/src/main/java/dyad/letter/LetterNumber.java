package dyad.letter;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.seam.Records;
import dyad.seam.StoreException;
import java.util.Optional;

/** The running number of an end's letters. */
final class LetterNumber {
    private LetterNumber() {}

    /** The next number, kept with the letter that takes it. */
    static long next(Records records, String name) throws StoreException {
        try {
            Optional<byte[]> last = records.get(name);
            long next = last.isEmpty() ? 1 : new ByteReader(last.get()).u32() + 1;
            records.put(name, new ByteWriter().u32(next).bytes());
            return next;
        } catch (MalformedException e) {
            throw new StoreException("The link's state on the disk is damaged at " + name + ".", e);
        }
    }
}
