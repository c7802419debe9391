package dyad.delivery;

import dyad.frame.Acknowledgement;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.history.MessageId;
import dyad.keys.MessageChain;
import dyad.seam.Records;
import dyad.seam.Records.Draft;
import dyad.seam.Records.Item;
import dyad.seam.Records.Stream;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One stream on its way out. Messages are kept as drafts; in an epoch, once the partner has told what it has, they get
 * indices and are sealed, and the same sealed chunk is sent until it is acknowledged.
 *
 * <p>Chunks and indices are on the disk, seals and chain keys in memory only: a restart opens a new epoch, in which what
 * is unacknowledged keeps its index and is sealed anew.
 */
public final class Outgoing {
    /** Chunks that may be under way at once: as many as a receiver holds out of order. */
    public static final int WINDOW = 64;

    private final Stream stream;
    private final Store store;
    private final Deque<Sealed> window = new ArrayDeque<>();
    private Optional<MessageChain> chain = Optional.empty();
    private long toldCommitted = -1;
    private byte[] toldNewest = new byte[0];
    private long chainAt;
    private boolean partnerHeard;
    private boolean allAssigned;
    private long settled;

    /** A stream whose messages wait in this store. */
    public Outgoing(Stream stream, Store store) {
        this.stream = stream;
        this.store = store;
    }

    private static long nextIndex(Records records, Stream stream) throws StoreException {
        return Counters.read(records, counter(stream)).orElse(1L);
    }

    private static String counter(Stream stream) {
        return "out.next." + stream;
    }

    /** A new epoch begins: everything that is unacknowledged will be sealed under its chain. */
    public void begin(MessageChain fresh) {
        chain = Optional.of(fresh);
        window.clear();
        partnerHeard = false;
        allAssigned = false;
    }

    /** The epoch is over; nothing is sent until the next. */
    public void end() {
        chain = Optional.empty();
        window.clear();
    }

    /** Whether the partner was heard in this epoch. */
    public boolean partnerHeard() {
        return partnerHeard;
    }

    /** A draft was kept. */
    public void draftAdded() {
        allAssigned = false;
    }

    /**
     * What the partner says it has. Of its first frame in an epoch this also tells where numbering goes on.
     *
     * @return the own words that are now certain to be at the other end
     */
    public List<MessageId> acknowledged(Acknowledgement by) throws StoreException {
        if (chain.isEmpty()) {
            return List.of();
        }
        boolean first = !partnerHeard;
        if (first) {
            chainAt = by.cumulative() + 1;
        }
        boolean progress = !window.isEmpty() && window.getFirst().item.index() <= by.cumulative();
        List<MessageId> arrived = first || progress ? remove(by.cumulative()) : List.of();
        partnerHeard = true;
        window.removeIf(waiting -> waiting.item.index() <= by.cumulative());
        window.forEach(waiting -> waiting.received = by.covers(waiting.item.index()));
        return arrived;
    }

    /**
     * Whether the partner can have committed this much and no more, when an epoch begins: not less than it told before,
     * nor more than was ever sent.
     */
    public boolean fits(long committed) throws StoreException {
        return store.transact(records -> {
            long next = nextIndex(records, stream);
            List<Item> waiting = records.items(stream, 0, 1);
            long oldest = waiting.isEmpty() ? next : waiting.getFirst().index();
            return oldest <= committed + 1 && committed < next;
        });
    }

    /** The highest index that the partner was heard to have, since the start of this process. */
    public long settled() {
        return settled;
    }

    private List<MessageId> remove(long through) throws StoreException {
        settled = Math.max(settled, through);
        return store.transact(records -> {
            Counters.write(records, counter(stream), Math.max(nextIndex(records, stream), through + 1));
            return arrived(records, records.removeItemsThrough(stream, through));
        });
    }

    /** Their arrival is certain: the newest of them is what a letter's first line follows upon. Gives the own words. */
    private List<MessageId> arrived(Records records, List<MessageId> gone) {
        gone.forEach(records::markArrived);
        if (!gone.isEmpty()) {
            records.put(previous(stream), gone.getLast().bytes());
        }
        return gone.stream().filter(records.pairs()::isMine).toList();
    }

    /** The newest message that is certain to have arrived; none at the beginning of a bond. */
    public static MessageId previous(Records records, Stream stream) {
        return records.get(previous(stream)).map(MessageId::of).orElse(MessageId.NONE);
    }

    private static String previous(Stream stream) {
        return "out.previous." + stream;
    }

    /**
     * What the partner has, where it tells so outside the running of an epoch: in resting frames, and in an epoch's first
     * frame, before {@link #acknowledged}, so that nothing gets an index which has arrived in a letter.
     *
     * @param committed it has all chunks up to this index
     * @param newest how the name of the newest message that it has applied begins, at least 8 bytes: drafts up to it have
     *     arrived too. A chunk that has an index waits for {@code committed}, or the stream would have a gap
     * @return the own words whose arrival was not certain before
     */
    public List<MessageId> arrivedThrough(long committed, byte[] newest) throws StoreException {
        if (committed == toldCommitted && Arrays.equals(newest, toldNewest)) {
            return List.of();
        }
        List<MessageId> arrived = store.transact(records -> {
            List<MessageId> gone = new ArrayList<>(records.removeItemsThrough(stream, committed));
            gone.addAll(removeDraftsThrough(records, newest));
            return arrived(records, gone);
        });
        toldCommitted = committed;
        toldNewest = newest.clone();
        return arrived;
    }

    private List<MessageId> removeDraftsThrough(Records records, byte[] newest) {
        List<MessageId> through = new ArrayList<>();
        for (Draft draft : records.drafts(stream, 0, Integer.MAX_VALUE)) {
            through.add(draft.id());
            if (draft.id().beginsWith(newest)) {
                through.forEach(records::removeDraft);
                return through;
            }
        }
        return List.of();
    }

    /**
     * The chunk to send in this frame.
     *
     * @param now monotonic nanoseconds
     * @param patience nanoseconds after which an unacknowledged chunk is sent again
     */
    public Optional<Chunk> chunk(long now, long patience) throws StoreException {
        if (chain.isEmpty() || !partnerHeard) {
            return Optional.empty();
        }
        for (Sealed waiting : window) {
            if (!waiting.received && waiting.isDue(now, patience)) {
                return Optional.of(send(waiting, now));
            }
        }
        Optional<Sealed> fresh = sealNext(chain.get());
        return fresh.map(next -> send(next, now));
    }

    private Chunk send(Sealed sealed, long now) {
        sealed.sentAt = now;
        sealed.sent = true;
        ChunkType type = stream == Stream.WORDS ? ChunkType.WORDS : ChunkType.BULK;
        return new Chunk(type, Items.flags(sealed.item), sealed.item.index(), sealed.bytes);
    }

    private Optional<Sealed> sealNext(MessageChain keys) throws StoreException {
        if (allAssigned || window.size() >= WINDOW || !withinReach()) {
            return Optional.empty();
        }
        long from = window.isEmpty() ? 0 : window.getLast().item.index() + 1;
        Optional<Item> item = store.transact(records -> nextItem(records, from));
        return item.map(found -> seal(keys, found));
    }

    /** The receiver holds 64 chunks beyond what it committed; the window's ends are never further apart. */
    private boolean withinReach() {
        return window.isEmpty()
                || window.getLast().item.index() - window.getFirst().item.index() < WINDOW - 1;
    }

    private Sealed seal(MessageChain keys, Item item) {
        // What a letter has brought meanwhile is passed over at both ends.
        for (; chainAt < item.index(); chainAt++) {
            keys.advance();
        }
        byte[] associated = Items.associated(stream, item.index(), Items.flags(item));
        Sealed sealed = new Sealed(item, keys.seal(associated, item.plaintext()));
        keys.advance();
        chainAt++;
        window.addLast(sealed);
        return sealed;
    }

    /** The next chunk of the outbox; when it is used up, the oldest draft moves into it, in the same transaction. */
    private Optional<Item> nextItem(Records records, long from) throws StoreException {
        List<Item> waiting = records.items(stream, from, 1);
        if (!waiting.isEmpty()) {
            return Optional.of(waiting.getFirst());
        }
        Optional<Draft> draft = records.oldestDraft(stream);
        allAssigned = draft.isEmpty();
        if (draft.isEmpty() || !isAnnounced(records, draft.get())) {
            return Optional.empty();
        }
        long first = Math.max(nextIndex(records, stream), from);
        List<Item> items = Items.cut(first, draft.get().id(), draft.get().message());
        items.forEach(item -> records.addItem(stream, item));
        Counters.write(records, counter(stream), first + items.size());
        records.removeDraft(draft.get().id());
        return Optional.of(items.getFirst());
    }

    /** A picture's body goes when its announcement is certain to have arrived: its receiver keeps no other. */
    private static boolean isAnnounced(Records records, Draft draft) {
        return Message.Body.pictureOf(draft.message())
                .filter(picture -> records.isWaiting(Stream.WORDS, picture))
                .isEmpty();
    }

    private static final class Sealed {
        private final Item item;
        private final byte[] bytes;
        private boolean received;
        private long sentAt;
        private boolean sent;

        Sealed(Item item, byte[] bytes) {
            this.item = item;
            this.bytes = bytes;
        }

        boolean isDue(long now, long patience) {
            return !sent || now - sentAt >= patience;
        }
    }
}
