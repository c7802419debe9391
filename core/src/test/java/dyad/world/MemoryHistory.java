package dyad.world;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Pairs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The history of a disk in memory, by place, and the bonds that it belongs to. */
final class MemoryHistory implements Pairs {
    private static final int SHIFT = 40;
    private static final long STEP = 1 << 16;

    private final TreeMap<Long, Row> rows = new TreeMap<>();
    private final Map<MessageId, Long> places = new HashMap<>();
    private final List<PastBond> bonds = new ArrayList<>();
    private long position;

    void addAll(MemoryHistory other) {
        rows.putAll(other.rows);
        places.putAll(other.places);
        bonds.addAll(other.bonds);
        position = other.position;
    }

    void clear() {
        rows.clear();
        places.clear();
        bonds.clear();
    }

    Optional<Row> row(MessageId id) {
        return Optional.ofNullable(places.get(id)).map(rows::get);
    }

    void markApplied(MessageId id) {
        if (!places.containsKey(id)) {
            append(new Row(id, bonds.size(), Optional.empty(), Optional.empty()));
        }
    }

    void add(Entry entry) {
        append(new Row(entry.id(), bonds.size(), Optional.of(entry.mine()), Optional.of(entry)));
    }

    private void append(Row row) {
        position++;
        put(position << SHIFT, row);
    }

    private void put(long place, Row row) {
        if (places.putIfAbsent(row.id(), place) != null) {
            throw new IllegalStateException("this id was applied before: " + row.id());
        }
        rows.put(place, row);
    }

    private long placeOf(MessageId id) {
        return Objects.requireNonNull(places.get(id));
    }

    int arrivedCount() {
        return (int) rows.values().stream()
                .flatMap(row -> row.entry().stream())
                .filter(entry -> entry.mine() && entry.arrived())
                .count();
    }

    void markArrived(MessageId id) {
        row(id).ifPresent(found -> rows.put(placeOf(id), found.arrived()));
    }

    List<Entry> entriesAfter(Optional<MessageId> since) {
        if (since.isPresent() && !places.containsKey(since.get())) {
            return List.of();
        }
        long from = since.map(places::get).orElse(0L);
        return rows.tailMap(from, false).values().stream()
                .flatMap(row -> row.entry().stream())
                .toList();
    }

    int forget(Predicate<Entry> these) {
        int before = entriesAfter(Optional.empty()).size();
        rows.replaceAll((place, row) -> row.without(these));
        return before - entriesAfter(Optional.empty()).size();
    }

    @Override
    public void begin(byte[] name) {
        bonds.add(new PastBond(bonds.size() + 1, name.clone(), bonds.size() + 1));
    }

    @Override
    public List<PastBond> bonds() {
        return List.copyOf(bonds).reversed();
    }

    @Override
    public void join(long pair) {
        long present = bonds.getLast().pair();
        bonds.replaceAll(bond -> bond.pair() == present ? new PastBond(bond.number(), bond.name(), pair) : bond);
    }

    @Override
    public boolean isMine(MessageId id) {
        return row(id).flatMap(Row::mine).orElse(false);
    }

    @Override
    public int count(boolean mine) {
        return (int) formerOf(mine).count();
    }

    @Override
    public List<Known> former(boolean mine, long after, int limit) {
        return formerOf(mine)
                .map(row -> new Known(row.id(), placeOf(row.id())))
                .filter(known -> known.place() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Former> beyond(Reach reach, long after, int limit) {
        List<Former> found = new ArrayList<>();
        Map<Boolean, MessageId> last = new HashMap<>();
        Optional<MessageId> before = Optional.empty();
        for (Row row : former().toList()) {
            long place = placeOf(row.id());
            boolean mine = row.mine().orElseThrow();
            if (place > after && place > (mine ? reach.mine() : reach.theirs()) && found.size() < limit) {
                Previous previous = new Previous(Optional.ofNullable(last.get(mine)), before);
                found.add(new Former(row.id(), row.bond(), mine, place, previous, row.entry()));
            }
            last.put(mine, row.id());
            before = Optional.of(row.id());
        }
        return found;
    }

    @Override
    public void markArrivedThrough(long place) {
        former().filter(row -> placeOf(row.id()) <= place).toList().forEach(row -> markArrived(row.id()));
    }

    @Override
    public void addReturned(long bond, Previous previous, Entry entry) {
        insert(previous, new Row(entry.id(), (int) bond, Optional.of(entry.mine()), Optional.of(entry)));
    }

    @Override
    public void addGone(long bond, Previous previous, MessageId id, boolean mine) {
        insert(previous, new Row(id, (int) bond, Optional.of(mine), Optional.empty()));
    }

    private void insert(Previous previous, Row row) {
        boolean mine = row.mine().orElseThrow();
        long author = behindAuthor(previous, mine, row.bond());
        int least = Optional.ofNullable(rows.get(author)).map(Row::bond).orElseGet(this::oldestFormerBond);
        long behind = behindBoth(previous, mine, row.bond(), author);
        long next = Optional.ofNullable(rows.higherKey(behind)).orElse(Long.MAX_VALUE);
        position++;
        put(
                behind + Math.clamp((next - behind) / 2, 1, STEP),
                new Row(row.id(), Math.max(least, row.bond()), row.mine(), row.entry()));
    }

    private long behindAuthor(Previous previous, boolean mine, int bond) {
        long named = previous.ofAuthor()
                .map(id -> Optional.ofNullable(places.get(id))
                        .filter(place -> formerOf(mine).anyMatch(row -> row.id().equals(id)))
                        .orElseGet(() -> bond > 0 ? 0 : last(formerOf(mine))))
                .orElse(0L);
        return Math.max(named, last(formerOf(mine).filter(row -> row.bond() <= bond)));
    }

    private long behindBoth(Previous previous, boolean mine, int bond, long author) {
        long next = formerOf(mine)
                .map(row -> placeOf(row.id()))
                .filter(place -> place > author)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        long named = previous.ofBoth()
                .filter(id -> former().anyMatch(row -> row.id().equals(id)))
                .map(places::get)
                .orElse(0L);
        long earlier = last(former().filter(row -> row.bond() < bond));
        return LongStream.of(author, named, earlier)
                .filter(place -> place >= author && place < next)
                .max()
                .orElseThrow();
    }

    private long last(Stream<Row> some) {
        return some.mapToLong(row -> placeOf(row.id())).max().orElse(0);
    }

    @Override
    public List<Kept> kept(long after, int limit) {
        return rows.tailMap(after, false).entrySet().stream()
                .limit(limit)
                .map(row -> new Kept(
                        row.getValue().id(),
                        row.getValue().bond(),
                        row.getValue().mine(),
                        row.getKey(),
                        row.getValue().entry()))
                .toList();
    }

    @Override
    public void restore(Kept kept) {
        append(new Row(kept.id(), (int) kept.bond(), kept.mine(), kept.entry()));
    }

    private int oldestFormerBond() {
        return Stream.iterate(1, number -> number + 1)
                .limit(bonds.size())
                .filter(this::isFormer)
                .findFirst()
                .orElse(0);
    }

    private Stream<Row> formerOf(boolean mine) {
        return former().filter(row -> row.mine().equals(Optional.of(mine)));
    }

    /** The entries of the other bonds of the present pair, in their order. */
    List<Entry> formerEntries() {
        return bonds.isEmpty()
                ? List.of()
                : former().flatMap(row -> row.entry().stream()).toList();
    }

    private Stream<Row> former() {
        return rows.values().stream().filter(row -> row.mine().isPresent() && row.bond() > 0 && isFormer(row.bond()));
    }

    private boolean isFormer(int bond) {
        return bond != bonds.size()
                && bonds.get(bond - 1).pair() == bonds.getLast().pair();
    }

    /** An id that was applied: under which bond, whose it was, and the words if they are not forgotten. */
    record Row(MessageId id, int bond, Optional<Boolean> mine, Optional<Entry> entry) {
        private Row arrived() {
            return new Row(
                    id,
                    bond,
                    mine,
                    entry.map(kept -> new Entry(id, kept.mine(), kept.said(), kept.saidAtMillis(), true)));
        }

        private Row without(Predicate<Entry> these) {
            return new Row(id, bond, mine, entry.filter(these.negate()));
        }
    }
}
