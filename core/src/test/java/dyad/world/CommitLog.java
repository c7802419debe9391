package dyad.world;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The log beneath a disk. A transaction is written in sectors with a checksum over all of them, and then synced. Until
 * the sync, any of its sectors may be on the medium and any may not; a transaction whose sectors are not all there fails
 * its checksum, and the log ends before it.
 */
final class CommitLog {
    private final List<Written> transactions = new ArrayList<>();

    /** Writes a whole transaction and syncs it. */
    void commit(List<Op> ops, int sectors) {
        BitSet all = new BitSet(sectors);
        all.set(0, sectors);
        transactions.add(new Written(List.copyOf(ops), sectors, all));
    }

    /** The machine dies before the sync; what is on the medium of this last transaction is left to chance. */
    void tear(List<Op> ops, int sectors, SplittableRandom chance) {
        double share = chance.nextDouble();
        BitSet reached = new BitSet(sectors);
        for (int sector = 0; sector < sectors; sector++) {
            reached.set(sector, chance.nextDouble() < share);
        }
        transactions.add(new Written(List.copyOf(ops), sectors, reached));
    }

    /** Reads the log as after a crash: drops a torn tail, and does to {@code records} what stands in the rest. */
    void recover(MemoryRecords records) {
        if (!transactions.isEmpty() && !transactions.getLast().isIntact()) {
            transactions.removeLast();
        }
        transactions.forEach(transaction -> transaction.ops.forEach(op -> op.on(records)));
    }

    boolean endsTorn() {
        return !transactions.isEmpty() && !transactions.getLast().isIntact();
    }

    int size() {
        return transactions.size();
    }

    void clear() {
        transactions.clear();
    }

    /** One change, as it stands in the log. */
    @FunctionalInterface
    interface Op {
        void on(MemoryRecords records);
    }

    private record Written(List<Op> ops, int sectors, BitSet reached) {
        boolean isIntact() {
            return reached.cardinality() == sectors;
        }
    }
}
