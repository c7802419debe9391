package dyad.delivery;

import dyad.bytes.MalformedException;
import dyad.frame.Acknowledgement;
import dyad.frame.Chunk;
import dyad.history.MessageId;
import dyad.keys.MessageChain;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stream on its way in. Chunks are opened and committed strictly in order; up to 64 that came early wait, sealed, in
 * memory. Only what is committed is acknowledged.
 */
public final class Incoming {
    private static final int MOST_PARTS = Math.ceilDiv(Message.MOST_BYTES, Items.CAPACITY);

    private final Stream stream;
    private final Store store;
    private final Reception reception;
    private final Map<Long, Chunk> early = new HashMap<>();
    private Optional<MessageChain> chain = Optional.empty();
    private long committed;
    private long committedBefore;
    private boolean heard;
    private MessageId newest;

    private Incoming(Stream stream, Store store, Reception reception, long committed, MessageId newest) {
        this.stream = stream;
        this.store = store;
        this.reception = reception;
        this.committed = committed;
        this.newest = newest;
    }

    /** Reads where the stream stands; {@code reception} applies its messages. */
    public static Incoming load(Stream stream, Store store, Reception reception) throws StoreException {
        return store.transact(records -> new Incoming(
                stream,
                store,
                reception,
                Counters.read(records, counter(stream)).orElse(0L),
                records.get(newest(stream)).map(MessageId::of).orElse(MessageId.NONE)));
    }

    private static String counter(Stream stream) {
        return "in.committed." + stream;
    }

    private static String newest(Stream stream) {
        return "in.newest." + stream;
    }

    /** A new epoch begins: what came early under the old one is dropped, and will come again. */
    public void begin(MessageChain fresh) {
        chain = Optional.of(fresh);
        early.clear();
        committedBefore = committed;
        heard = false;
    }

    /** The epoch is over. */
    public void end() {
        chain = Optional.empty();
        early.clear();
    }

    /**
     * What to tell the partner. Until its first chunk of the epoch is here that is what had come before the epoch, although
     * a letter may have brought more since: the partner's chain begins after what the first frame that it hears says, so
     * all of them must say the same.
     */
    public Acknowledgement acknowledgement() {
        if (chain.isPresent() && !heard) {
            return new Acknowledgement(committedBefore, 0);
        }
        long selective = 0;
        for (long index : early.keySet()) {
            selective |= 1L << (index - committed - 1);
        }
        return new Acknowledgement(committed, selective);
    }

    /** The newest message of the partner's that is applied here; since order is never broken, it stands for all before. */
    public MessageId newest() {
        return newest;
    }

    /**
     * Takes a chunk, in any order, any number of times.
     *
     * @return what the messages that are whole and committed now have led to
     */
    public List<Arrival> take(Chunk chunk) throws StoreException {
        heard = true;
        long ahead = chunk.index() - committed;
        if (chain.isEmpty() || ahead <= 0 || ahead > Outgoing.WINDOW) {
            return List.of();
        }
        early.putIfAbsent(chunk.index(), chunk);
        List<Arrival> whole = new ArrayList<>();
        Chunk following = early.get(committed + 1);
        while (following != null) {
            if (!commit(chain.get(), following, whole)) {
                break;
            }
            following = early.get(committed + 1);
        }
        return whole;
    }

    private boolean commit(MessageChain keys, Chunk chunk, List<Arrival> whole) throws StoreException {
        byte[] associated = Items.associated(stream, chunk.index(), chunk.flags());
        Optional<byte[]> plain = keys.open(associated, chunk.data());
        // If the disk refuses, the chunk is not reported as received, and so will come again.
        early.remove(chunk.index());
        if (plain.isEmpty()) {
            return false;
        }
        commit(chunk.index(), chunk.flags(), plain.get(), whole);
        return true;
    }

    /**
     * Takes a chunk that came in a letter, and so is open already; nothing is done if it was taken before.
     *
     * @param whole gets what it leads to, if it completes a message
     * @return false if the chunk before it is lacking: its sender was told that it is here
     */
    public boolean takeIndexed(long index, int flags, byte[] plain, List<Arrival> whole) throws StoreException {
        if (index == committed + 1) {
            early.remove(index);
            commit(index, flags, plain, whole);
        }
        return index <= committed;
    }

    /**
     * Takes a message that came in a letter without ever having had an index; nothing is done if it was applied before.
     *
     * @param whole gets what it leads to
     */
    public void takeWhole(byte[] bytes, List<Arrival> whole) throws StoreException {
        follow(store.transact(records -> finish(records, bytes)), whole);
    }

    /** Whether this message is applied here; true for none. */
    public boolean has(MessageId id) throws StoreException {
        return id.equals(MessageId.NONE) || store.transact(records -> records.wasApplied(id));
    }

    private void commit(long index, int flags, byte[] plain, List<Arrival> whole) throws StoreException {
        Applied applied = store.transact(records -> apply(records, index, flags, plain));
        chain.ifPresent(MessageChain::advance);
        committed = index;
        follow(applied, whole);
    }

    private void follow(Applied applied, List<Arrival> whole) {
        newest = applied.newest().orElse(newest);
        applied.arrival().ifPresent(whole::add);
    }

    /** The chunk, what it completes, and the counter: one transaction. */
    private Applied apply(Records records, long index, int flags, byte[] plain) throws StoreException {
        Counters.write(records, counter(stream), index);
        if ((flags & Chunk.FIRST) != 0) {
            records.clearParts(stream);
        }
        int count = records.addPart(stream, plain);
        boolean last = (flags & Chunk.LAST) != 0;
        if (!last && count < MOST_PARTS) {
            return Applied.NOTHING;
        }
        List<byte[]> parts = last ? records.parts(stream) : List.of();
        records.clearParts(stream);
        return last ? finish(records, Items.join(parts)) : Applied.NOTHING;
    }

    /** A message that makes no sense is passed over, so that the stream goes on. */
    private Applied finish(Records records, byte[] bytes) throws StoreException {
        try {
            MessageId id = Message.nameOf(bytes);
            if (records.wasApplied(id)) {
                return Applied.NOTHING;
            }
            records.put(newest(stream), id.bytes());
            return new Applied(Optional.of(id), receive(records, id, bytes));
        } catch (MalformedException e) {
            return Applied.NOTHING;
        }
    }

    private Optional<Arrival> receive(Records records, MessageId id, byte[] bytes) throws StoreException {
        try {
            return reception.apply(records, Message.read(bytes));
        } catch (MalformedException e) {
            records.markApplied(id);
            return Optional.empty();
        }
    }

    /** What a transaction changed, for memory to follow once it is committed. */
    private record Applied(Optional<MessageId> newest, Optional<Arrival> arrival) {
        static final Applied NOTHING = new Applied(Optional.empty(), Optional.empty());
    }
}
