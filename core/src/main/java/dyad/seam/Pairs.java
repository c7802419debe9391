package dyad.seam;

import dyad.history.Entry;
import dyad.history.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * Who was linked with whom, within one transaction. Every meeting makes a bond; the bonds between the same two people
 * make a pair, but that may be found out only after the meeting. Every message belongs to the bond under which it was
 * kept, and so to its pair; messages of before there were pairs belong to none.
 *
 * <p>The <em>present</em> bond is the newest one. The <em>former</em> messages are those of the other bonds of its pair,
 * in the order of their places, forgotten ones included: their ids are known, and whose they were.
 */
public interface Pairs {

    /** A meeting has made a bond: a pair of its own, until it is joined to another. The name is a hash of its id. */
    void begin(byte[] name);

    /** All bonds, newest first. */
    List<PastBond> bonds();

    /** The present bond is one of this pair: from now on the two pairs are one. */
    void join(long pair);

    /** Whether this id was applied as an own message, even if it was forgotten since. */
    boolean isMine(MessageId id);

    /** How many former messages of one author there are. */
    int count(boolean mine);

    /** One author's former messages after this place (0 for the beginning), oldest first, at most {@code limit}. */
    List<Known> former(boolean mine, long after, int limit);

    /** The former messages that lie beyond this reach and after this place, at most {@code limit}. */
    List<Former> beyond(Reach reach, long after, int limit);

    /** Marks all own former entries up to and including this place as arrived. */
    void markArrivedThrough(long place);

    /**
     * Puts an entry that the partner returned among the former ones: behind the message of its author that it follows and
     * all that its author said in this bond or an earlier one, before the next one of that author, and within these bounds
     * behind the message that it follows at all and all of earlier bonds.
     *
     * @param bond number of the former bond in which it was said, or of one before that; 0 if none is known
     */
    void addReturned(long bond, Previous previous, Entry entry);

    /** The same for a message whose text the partner has forgotten. */
    void addGone(long bond, Previous previous, MessageId id, boolean mine);

    // --- the whole history, of all pairs, for a backup ---------------------------------------------------------

    /** What was applied after this place (0 for the beginning), in order, at most {@code limit}. */
    List<Kept> kept(long after, int limit);

    /** Adds to the end what a backup holds; its place is given anew. */
    void restore(Kept kept);

    /** One bond: its number here, the hash that names it, and its pair. */
    record PastBond(long number, byte[] name, long pair) {}

    /**
     * One id that was applied.
     *
     * @param bond number of the bond that it belongs to; 0 for none
     * @param mine whose it was; empty if that is not known
     * @param entry empty if it is no entry, or was forgotten
     */
    record Kept(MessageId id, long bond, Optional<Boolean> mine, long place, Optional<Entry> entry) {}

    /** A message that is known, though perhaps forgotten. */
    record Known(MessageId id, long place) {}

    /** Up to which place the partner has the former messages of each author; 0 for none. */
    record Reach(long mine, long theirs) {}

    /** The former messages before one: the last of the same author, and the last of both; empty for the first. */
    record Previous(Optional<MessageId> ofAuthor, Optional<MessageId> ofBoth) {}

    /**
     * One former message.
     *
     * @param bond number of the bond in which it was said, or of one before that
     * @param place where it stands in the history
     * @param previous what it follows
     * @param entry empty if it was forgotten here
     */
    record Former(MessageId id, long bond, boolean mine, long place, Previous previous, Optional<Entry> entry) {}
}
