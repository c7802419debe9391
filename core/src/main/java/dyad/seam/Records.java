package dyad.seam;

import dyad.history.Entry;
import dyad.history.MessageId;
import java.util.List;
import java.util.Optional;

/** What one transaction may read and write. Byte arrays passed in or handed out are the receiver's own copies. */
public interface Records {

    // --- named state: the bond, roots, start records, settings -------------------------------------------------

    /** The value kept under {@code name}, if any. */
    Optional<byte[]> get(String name);

    /** Keeps {@code value} under {@code name}, in place of what was there. */
    void put(String name, byte[] value);

    /** Forgets {@code name}; no error if it is unknown. */
    void remove(String name);

    // --- drafts: said and kept, without an index yet -----------------------------------------------------------

    /** Appends a draft to the queue of its stream. */
    void addDraft(Stream stream, MessageId id, byte[] message);

    /** The drafts of a stream, oldest first: at most {@code limit} after the first {@code skip}. */
    List<Draft> drafts(Stream stream, int skip, int limit);

    /** The oldest draft of a stream. */
    Optional<Draft> oldestDraft(Stream stream);

    /** Removes the draft with this id. */
    void removeDraft(MessageId id);

    /** How many drafts wait in a stream. */
    int draftCount(Stream stream);

    // --- outbox: chunks that have an index and are not acknowledged yet ----------------------------------------

    /** Adds one chunk; indices of a stream are added in rising order without gaps. */
    void addItem(Stream stream, Item item);

    /** The chunks of a stream with an index of at least {@code from}, in order, at most {@code limit}. */
    List<Item> items(Stream stream, long from, int limit);

    /** Removes all chunks up to and including {@code index}; returns the ids of messages whose last chunk went. */
    List<MessageId> removeItemsThrough(Stream stream, long index);

    /** How many chunks wait in a stream. */
    int itemCount(Stream stream);

    /** Whether a message with this id waits in a stream, as a draft or in chunks. */
    boolean isWaiting(Stream stream, MessageId id);

    // --- inbox: committed chunks of a message that is not whole yet --------------------------------------------

    /** Appends a committed chunk; how many there are now. */
    int addPart(Stream stream, byte[] part);

    /** All committed chunks of the unfinished message, in order. */
    List<byte[]> parts(Stream stream);

    /** Forgets the unfinished message's chunks. */
    void clearParts(Stream stream);

    // --- letters: what is sealed for a partner who is away, part by part ---------------------------------------

    /** Keeps the sealed bytes of one part of letter {@code number}, in place of what was there. */
    void putLetterPart(long number, int part, byte[] sealed);

    /** All kept parts of letter {@code number}, by part. */
    List<LetterPart> letterParts(long number);

    /** Forgets letter {@code number}; no error if it is unknown. */
    void removeLetter(long number);

    // --- history, and the ids that were ever applied -----------------------------------------------------------

    /** Whether a message with this id was ever applied here, even if it was forgotten since. */
    boolean wasApplied(MessageId id);

    /** The id counts as applied from now on, though there is no entry; no error if it does already. */
    void markApplied(MessageId id);

    /** Appends an entry to the history, as one of the present bond; the id counts as applied from now on. */
    void addEntry(Entry entry);

    /** How many own entries have arrived at the other end. */
    int arrivedCount();

    /** Marks an own entry as arrived at the other end. */
    void markArrived(MessageId id);

    /** One entry by its id. */
    Optional<Entry> entry(MessageId id);

    /**
     * Entries by their place, after {@code since} if given, at most {@code limit}. The place is the order in which they
     * were added, but for those that a partner returned: they stand where they belong.
     */
    List<Entry> entries(Optional<MessageId> since, int limit);

    /** The newest {@code limit} entries, oldest of them first. */
    List<Entry> newestEntries(int limit);

    /** Forgets one entry; true if it was there. */
    boolean forget(MessageId id);

    /** Forgets entries said before this moment (milliseconds since 1970); how many. */
    int forgetBefore(long wallMillis);

    /** Which messages belong to whom. */
    Pairs pairs();

    /** The bodies of pictures, beside the entries that announced them. */
    Pictures pictures();

    /**
     * Forgets everything but the history, the names of bonds and the values whose name begins with {@code own.}, which
     * are the person's and no link's (at leaving); and history and bonds too if {@code alsoHistory}.
     */
    void eraseLink(boolean alsoHistory);

    /** The two streams of a link: images never hold up words. */
    enum Stream {
        WORDS(0),
        BULK(1);

        private final int code;

        Stream(int code) {
            this.code = code;
        }

        /** The stream as one byte in derivations. */
        public int code() {
            return code;
        }
    }

    /** A message that was said and kept. */
    record Draft(MessageId id, byte[] message) {}

    /** One part of a letter, as it goes into a frame. */
    record LetterPart(int part, byte[] sealed) {}

    /** One chunk of a message; {@code first} and {@code last} tell where the message begins and ends. */
    record Item(long index, MessageId id, boolean first, boolean last, byte[] plaintext) {}
}
