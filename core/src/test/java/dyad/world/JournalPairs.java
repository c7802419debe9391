package dyad.world;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Pairs;
import java.util.List;

/** What one transaction sees of pairs; changes go the way of all others. */
final class JournalPairs implements Pairs {
    private final MemoryRecords records;
    private final Journal journal;

    JournalPairs(MemoryRecords records, Journal journal) {
        this.records = records;
        this.journal = journal;
    }

    @Override
    public void begin(byte[] name) {
        byte[] kept = name.clone();
        journal.write(kept.length, on -> on.pairs().begin(kept));
    }

    @Override
    public List<PastBond> bonds() {
        return records.pairs().bonds();
    }

    @Override
    public void join(long pair) {
        journal.write(1, on -> on.pairs().join(pair));
    }

    @Override
    public boolean isMine(MessageId id) {
        return records.pairs().isMine(id);
    }

    @Override
    public int count(boolean mine) {
        return records.pairs().count(mine);
    }

    @Override
    public List<Known> former(boolean mine, long after, int limit) {
        return records.pairs().former(mine, after, limit);
    }

    @Override
    public List<Former> beyond(Reach reach, long after, int limit) {
        return records.pairs().beyond(reach, after, limit);
    }

    @Override
    public void markArrivedThrough(long place) {
        journal.write(1, on -> on.pairs().markArrivedThrough(place));
    }

    @Override
    public void addReturned(long bond, Previous previous, Entry entry) {
        journal.write(entry.text().length(), on -> on.pairs().addReturned(bond, previous, entry));
    }

    @Override
    public void addGone(long bond, Previous previous, MessageId id, boolean mine) {
        journal.write(1, on -> on.pairs().addGone(bond, previous, id, mine));
    }

    @Override
    public List<Kept> kept(long after, int limit) {
        return records.pairs().kept(after, limit);
    }

    @Override
    public void restore(Kept kept) {
        journal.write(1, on -> on.pairs().restore(kept));
    }
}
