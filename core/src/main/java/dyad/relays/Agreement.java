package dyad.relays;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.delivery.Message;
import dyad.history.MessageId;
import dyad.keys.Role;
import dyad.seam.Entropy;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which relays each of the two would use, as they have told each other in messages. Until an end tells otherwise it would
 * use the one that they met over. On the link's thread only.
 *
 * <p>A list counts at its sender while it is on its way together with the one before it, and only one list is on its way at
 * a time: so whatever has arrived of what both sent, what the one takes for common and what the other does have a relay
 * in common, if the lists have.
 */
public final class Agreement {
    private static final String TOLD = "relays.told";
    private static final String THEIRS = "relays.theirs";

    private final RelayOrder order;
    private final Entropy entropy;
    private final Store store;
    private final List<String> metOver;
    private Told told;
    private List<String> theirs;
    private boolean arrived = true;
    private boolean loaded;

    /**
     * What the two have told each other so far. It is read from the disk when it is needed first.
     *
     * @param metOver URL of the relay that they met over
     */
    public Agreement(RelayOrder order, Entropy entropy, Store store, String metOver) {
        this.order = order;
        this.entropy = entropy;
        this.store = store;
        this.metOver = List.of(metOver);
        this.told = new Told(MessageId.NONE, this.metOver, this.metOver);
        this.theirs = this.metOver;
    }

    private void load() throws StoreException {
        if (!loaded) {
            told = store.transact(records -> records.get(TOLD)).map(Told::read).orElse(told);
            theirs = readTheirs();
            arrived = !isWaiting();
            loaded = true;
        }
    }

    /** The partner's list has come, in the transaction that commits it. */
    public static void heard(Records records, List<String> relays) {
        records.put(THEIRS, Message.Relays.list(relays));
    }

    /** A list of the partner's was committed. */
    public void heard() throws StoreException {
        load();
        theirs = readTheirs();
    }

    /**
     * Drafts a message that this end would use these relays and no others, unless the partner is told so already, or
     * what it was told last has not arrived yet: then to be called again.
     *
     * @return true if there is a draft more
     */
    public boolean tell(List<String> relays) throws StoreException {
        load();
        if (!arrived || Set.copyOf(relays).equals(Set.copyOf(told.now))) {
            return false;
        }
        Told next = new Told(entropy.freshId(), List.copyOf(relays), told.now);
        store.transact(records -> {
            records.addDraft(Stream.WORDS, next.id, new Message.Relays(next.id, next.now).bytes());
            records.put(TOLD, next.bytes());
            return next;
        });
        told = next;
        arrived = false;
        return true;
    }

    /** Looks whether what was told has arrived; true if it has just been found so. */
    public boolean look() throws StoreException {
        load();
        boolean before = arrived;
        arrived = arrived || !isWaiting();
        return arrived && !before;
    }

    /**
     * Where to look for the partner, the most preferred first; never empty. The relays that both would use, or if there are
     * none, those that this end would; and while its list is on its way, or there are none, also those of before and where
     * the partner was heard last.
     */
    public List<String> order(String heardLast) {
        Set<String> all = common(told.now);
        boolean agreed = !all.isEmpty() && arrived;
        if (all.isEmpty()) {
            all.addAll(told.now);
        }
        if (!arrived) {
            all.addAll(common(told.before));
        }
        if (!agreed) {
            all.add(heardLast);
        }
        return order.of(all);
    }

    /**
     * Where to look if none of the {@link #order} can be reached: what this end would use besides. The partner may have said
     * yes to it while the relay was going.
     *
     * @param first that order
     */
    public List<String> lastResort(List<String> first) {
        List<String> others = new ArrayList<>(told.now);
        others.removeAll(first);
        return order.of(others);
    }

    /** What the partner would use and this end was not told to. */
    public List<String> offered() {
        return theirs.stream().filter(url -> !told.now.contains(url)).toList();
    }

    /** 32 bytes by which a proxy keeps this end's way to this relay apart from every other. */
    public byte[] isolation(Role role, String url) {
        return order.isolation(role, url);
    }

    /** Overwrites the key of the order. */
    public void erase() {
        order.erase();
    }

    private Set<String> common(List<String> own) {
        Set<String> common = new LinkedHashSet<>(own);
        common.retainAll(new HashSet<>(theirs));
        return common;
    }

    private boolean isWaiting() throws StoreException {
        return store.transact(records -> records.isWaiting(Stream.WORDS, told.id));
    }

    private List<String> readTheirs() throws StoreException {
        Optional<byte[]> kept = store.transact(records -> records.get(THEIRS));
        return kept.map(bytes -> readList(new ByteReader(bytes))).orElse(metOver);
    }

    private static List<String> readList(ByteReader in) {
        try {
            return Message.Relays.readList(in);
        } catch (MalformedException e) {
            throw new IllegalStateException("a list of relays that was checked before it was kept; this is a bug", e);
        }
    }

    /** The newest list that was told, under which id, and the one before it. */
    private record Told(MessageId id, List<String> now, List<String> before) {
        static Told read(byte[] bytes) {
            try {
                ByteReader in = new ByteReader(bytes);
                return new Told(MessageId.of(in.raw(MessageId.SIZE)), readList(in), readList(in));
            } catch (MalformedException e) {
                throw new IllegalStateException("what was told of relays was kept whole; this is a bug", e);
            }
        }

        byte[] bytes() {
            return new ByteWriter()
                    .raw(id.bytes())
                    .raw(Message.Relays.list(now))
                    .raw(Message.Relays.list(before))
                    .bytes();
        }
    }
}
