package dyad.recall;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.delivery.Message;
import dyad.delivery.Token;
import dyad.history.Entry;
import dyad.seam.Pairs.Former;
import dyad.seam.Pairs.Reach;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.seam.StoreException;
import java.util.List;
import java.util.Optional;

/**
 * Returns what the partner lacks, a few messages at a time: the next ones become drafts when those before have nearly
 * gone. How far it has come is kept with them in one transaction.
 */
final class Returning {
    private static final String NAME = "recall.returning";
    private static final int BATCH = 8;
    private static final int NEARLY_NONE = 4;
    private static final long DONE = Long.MAX_VALUE;

    private final Kinship kinship;

    Returning(Kinship kinship) {
        this.kinship = kinship;
    }

    /** Whether the partner has asked in this bond. */
    static boolean wasAsked(Records records) {
        return records.get(NAME).isPresent();
    }

    /** Begins to return what lies beyond the partner's reach. */
    static void begin(Records records, Reach reach) {
        keep(records, new State(reach, 0));
    }

    /** Whether there is more to return. */
    static boolean isGoingOn(Records records) throws StoreException {
        return load(records).filter(state -> state.after() != DONE).isPresent();
    }

    /** Drafts the next messages, if there is room for them; true if any were. */
    boolean draftMore(Records records) throws StoreException {
        Optional<State> state = load(records).filter(kept -> kept.after() != DONE);
        if (state.isEmpty() || records.draftCount(Stream.WORDS) > 0 || records.itemCount(Stream.WORDS) > NEARLY_NONE) {
            return false;
        }
        Reach reach = state.get().reach();
        List<Former> next = records.pairs().beyond(reach, state.get().after(), BATCH);
        for (Former former : next) {
            Kinship.draft(records, message(records, former));
        }
        keep(records, new State(reach, next.isEmpty() ? DONE : next.getLast().place()));
        return !next.isEmpty();
    }

    private Message message(Records records, Former former) throws StoreException {
        Token bond = kinship.lastCommon(records, former.bond());
        if (former.entry().isEmpty()) {
            return new Message.Gone(kinship.freshId(), former.mine(), bond, former.previous(), former.id());
        }
        Entry entry = former.entry().get();
        return new Message.Returned(
                entry.id(), entry.saidAtMillis(), former.mine(), bond, former.previous(), entry.said());
    }

    private static void keep(Records records, State state) {
        records.put(
                NAME,
                new ByteWriter()
                        .u64(state.reach().mine())
                        .u64(state.reach().theirs())
                        .u64(state.after())
                        .bytes());
    }

    private static Optional<State> load(Records records) throws StoreException {
        Optional<byte[]> kept = records.get(NAME);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try {
            ByteReader in = new ByteReader(kept.get());
            return Optional.of(new State(new Reach(in.u64(), in.u64()), in.u64()));
        } catch (MalformedException e) {
            throw new StoreException("The link's state on the disk is damaged at " + NAME + ".", e);
        }
    }

    /** What the partner has, and how far the return has come. */
    private record State(Reach reach, long after) {}
}
