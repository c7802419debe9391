package dyad.world;

import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;
import dyad.world.PlannedKill.Moment;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A disk: transactions go through a log, are whole or not there, and outlive a kill at any moment. It can be told to be
 * full, and to let the process die at a write that is still to come.
 */
public final class MemoryStore implements Store {
    private static final int TRANSACTIONS_BETWEEN_CHECKPOINTS = 128;

    private final CommitLog log = new CommitLog();
    private final PlannedKill kill = new PlannedKill();
    private final SplittableRandom chance;
    private Witness witness = Witness.NONE;
    private MemoryRecords checkpoint = new MemoryRecords();
    private MemoryRecords records = new MemoryRecords();
    private boolean refusing;
    private boolean refusingToScrub;

    /** An empty disk. */
    public MemoryStore() {
        this(0);
    }

    /** An empty disk; what a torn write leaves on it comes from this seed. */
    public MemoryStore(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /** From now on this witness is told what becomes durable. */
    public void watch(Witness by) {
        witness = by;
    }

    @Override
    public <T> T transact(Work<T> work) throws StoreException {
        Moment dies = kill.ofThisTransaction();
        if (dies == Moment.BEFORE) {
            throw new Killed();
        }
        Journal journal = new Journal(records);
        T result = attempt(work, journal);
        if (!journal.ops().isEmpty()) {
            commit(journal, dies);
        }
        if (dies != Moment.NEVER) {
            throw new Killed();
        }
        return result;
    }

    private <T> T attempt(Work<T> work, Journal journal) throws StoreException {
        boolean done = false;
        try {
            T result = work.run(journal);
            if (refusing && !journal.ops().isEmpty()) {
                throw new StoreException("no space left on this disk");
            }
            done = true;
            return result;
        } finally {
            if (!done && !journal.ops().isEmpty()) {
                recover();
            }
        }
    }

    private void commit(Journal journal, Moment dies) {
        if (dies == Moment.TORN) {
            log.tear(journal.ops(), journal.sectors(), chance);
            if (log.endsTorn()) {
                recover();
                throw new Killed();
            }
        } else {
            log.commit(journal.ops(), journal.sectors());
        }
        journal.tell(witness);
        if (log.size() >= TRANSACTIONS_BETWEEN_CHECKPOINTS) {
            takeCheckpoint();
        }
    }

    private void takeCheckpoint() {
        checkpoint = records.copy();
        log.clear();
    }

    /** What a process finds that opens the disk after a crash. */
    public void recover() {
        records = checkpoint.copy();
        log.recover(records);
    }

    @Override
    public void scrub() throws StoreException {
        if (kill.ofThisTransaction() != Moment.NEVER) {
            throw new Killed();
        }
        if (refusingToScrub) {
            throw new StoreException("the log could not be emptied");
        }
    }

    /** A disk with what is on this one now. */
    public MemoryStore copy() {
        MemoryStore copy = new MemoryStore(chance.nextLong());
        copy.become(this);
        return copy;
    }

    /** The disk holds what that one does: a copy was put back. */
    public void become(MemoryStore copy) {
        records = copy.records.copy();
        takeCheckpoint();
    }

    /** From now on every transaction that writes fails (or none). */
    public void refuse(boolean refuse) {
        refusing = refuse;
        takeCheckpoint();
    }

    /** From now on overwriting what was superseded fails (or not). */
    public void refuseToScrub(boolean refuse) {
        refusingToScrub = refuse;
    }

    /** The process will die at the transaction after so many. */
    public void dieAt(Moment moment, int transactions) {
        kill.plan(moment, transactions);
    }

    /** No kill is planned any more; whether there was one. */
    public boolean callOffDeath() {
        boolean planned = kill.isPlanned();
        kill.plan(Moment.NEVER, 0);
        return planned;
    }

    /** All that is on the disk, line by line, to be compared with another. */
    public List<String> content() {
        return records.content();
    }

    /** What is on the disk, for the tests to look at. */
    public Records look() {
        return records;
    }
}
