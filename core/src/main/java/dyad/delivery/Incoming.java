package dyad.delivery;

import dyad.bytes.MalformedException;
import dyad.frame.Acknowledgement;
import dyad.frame.Chunk;
import dyad.keys.MessageChain;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.io.ByteArrayOutputStream;
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

    private Incoming(Stream stream, Store store, Reception reception, long committed) {
        this.stream = stream;
        this.store = store;
        this.reception = reception;
        this.committed = committed;
    }

    /** Reads where the stream stands; {@code reception} applies its messages. */
    public static Incoming load(Stream stream, Store store, Reception reception) throws StoreException {
        return new Incoming(
                stream,
                store,
                reception,
                store.transact(
                        records -> Counters.read(records, counter(stream)).orElse(0L)));
    }

    private static String counter(Stream stream) {
        return "in.committed." + stream;
    }

    /** A new epoch begins: what came early under the old one is dropped, and will come again. */
    public void begin(MessageChain fresh) {
        chain = Optional.of(fresh);
        early.clear();
    }

    /** The epoch is over. */
    public void end() {
        chain = Optional.empty();
        early.clear();
    }

    /** What to tell the partner. */
    public Acknowledgement acknowledgement() {
        long selective = 0;
        for (long index : early.keySet()) {
            selective |= 1L << (index - committed - 1);
        }
        return new Acknowledgement(committed, selective);
    }

    /**
     * Takes a chunk, in any order, any number of times.
     *
     * @return what the messages that are whole and committed now have led to
     */
    public List<Arrival> take(Chunk chunk) throws StoreException {
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
        Optional<Arrival> arrival = store.transact(records -> apply(records, chunk, plain.get()));
        keys.advance();
        committed = chunk.index();
        arrival.ifPresent(whole::add);
        return true;
    }

    /** The chunk, what it completes, and the counter: one transaction. */
    private Optional<Arrival> apply(Records records, Chunk chunk, byte[] plain) throws StoreException {
        Counters.write(records, counter(stream), chunk.index());
        if ((chunk.flags() & Chunk.FIRST) != 0) {
            records.clearParts(stream);
        }
        int count = records.addPart(stream, plain);
        boolean last = (chunk.flags() & Chunk.LAST) != 0;
        if (!last && count < MOST_PARTS) {
            return Optional.empty();
        }
        List<byte[]> parts = last ? records.parts(stream) : List.of();
        records.clearParts(stream);
        return last ? finish(records, parts) : Optional.empty();
    }

    /** A message that makes no sense is passed over, so that the stream goes on. */
    private Optional<Arrival> finish(Records records, List<byte[]> parts) throws StoreException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(part -> whole.write(part, 0, part.length));
        try {
            return reception.apply(records, Message.read(whole.toByteArray()));
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }
}
