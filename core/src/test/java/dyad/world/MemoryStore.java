package dyad.world;

import dyad.seam.Store;
import dyad.seam.StoreException;

/** A disk that forgets half-done transactions, and can be told to refuse. */
public final class MemoryStore implements Store {
    private MemoryRecords records = new MemoryRecords();
    private boolean refusing;

    @Override
    public <T> T transact(Work<T> work) throws StoreException {
        if (refusing) {
            throw new StoreException("no space left on this disk");
        }
        MemoryRecords draft = records.copy();
        T result = work.run(draft);
        records = draft;
        return result;
    }

    @Override
    public void scrub() {
        // Memory has no remains.
    }

    /** What the disk holds now. */
    public MemoryStore copy() {
        MemoryStore copy = new MemoryStore();
        copy.records = records.copy();
        return copy;
    }

    /** The disk holds what that one does: a copy was put back. */
    public void become(MemoryStore copy) {
        records = copy.records.copy();
    }

    /** From now on every transaction fails (or none). */
    public void refuse(boolean refuse) {
        refusing = refuse;
    }
}
