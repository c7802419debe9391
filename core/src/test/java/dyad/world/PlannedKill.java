package dyad.world;

/** A kill at a write that is still to come. */
public final class PlannedKill {
    private Moment moment = Moment.NEVER;
    private int transactionsLeft;

    void plan(Moment when, int transactions) {
        moment = when;
        transactionsLeft = transactions;
    }

    /** Whether, and when, the transaction that begins now is the one. */
    Moment ofThisTransaction() {
        if (moment == Moment.NEVER || transactionsLeft-- > 0) {
            return Moment.NEVER;
        }
        Moment now = moment;
        moment = Moment.NEVER;
        return now;
    }

    boolean isPlanned() {
        return moment != Moment.NEVER;
    }

    /** Where in a transaction a process can die. */
    public enum Moment {
        /** It does not. */
        NEVER,
        /** Before anything is written. */
        BEFORE,
        /** While the log is written: some sectors reach the disk, in any order, others do not. */
        TORN,
        /** After the commit, but before the core learns of it. */
        AFTER
    }
}
