package dyad.store;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Pairs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The bonds, and the messages of those that belong to the present pair. */
final class Pairings implements Pairs {
    /** Number of the present bond; 0 before the first. */
    static final String PRESENT = "(SELECT coalesce(max(number), 0) FROM bond)";

    /** The other bonds of its pair. */
    static final String FORMER = "(SELECT number FROM bond WHERE pair =" + " (SELECT pair FROM bond WHERE number = "
            + PRESENT + ") AND number <> " + PRESENT + ")";

    private static final String OF_AUTHOR = " FROM applied WHERE bond IN " + FORMER + " AND mine = ? ";

    // A plus sign before a column keeps SQLite from choosing its index: these walk by place, a few rows at a time.

    private static final String BEFORE = "(SELECT id FROM applied b WHERE b.place < a.place AND b.mine IS NOT NULL"
            + " AND +b.bond IN " + FORMER + " %s ORDER BY b.place DESC LIMIT 1)";

    private static final String BEYOND = "SELECT " + History.COLUMNS + ", a.id, a.mine, a.place, "
            + BEFORE.formatted("AND b.mine = a.mine") + ", " + BEFORE.formatted("")
            + ", a.bond FROM applied a LEFT JOIN history h ON h.position = a.position WHERE a.place > ? AND +a.bond IN "
            + FORMER + " AND ((a.mine = 1 AND a.place > ?) OR (a.mine = 0 AND a.place > ?)) ORDER BY a.place LIMIT ?";

    // Bond by bond, so that the index finds each first and last without walking over all that was ever said.

    private static final String LAST = "SELECT max(last) FROM (SELECT (SELECT max(place) FROM applied"
            + " WHERE bond = number AND mine = ?) AS last FROM bond WHERE number <= ? AND number IN " + FORMER + ")";

    private static final String NEXT = "SELECT min(next) FROM (SELECT (SELECT min(place) FROM applied"
            + " WHERE bond = number AND mine = ? AND place > ?) AS next FROM bond WHERE number IN " + FORMER + ")";

    /** How far apart returned messages are put, if there is room: later ones may belong between them. */
    private static final long STEP = 1 << 16;

    private final Database database;
    private final History history;

    Pairings(Database database, History history) {
        this.database = database;
        this.history = history;
    }

    @Override
    public void begin(byte[] name) {
        database.update("INSERT INTO bond (name, pair) VALUES (?, -1)", (Object) name);
        database.update("UPDATE bond SET pair = number WHERE pair = -1");
    }

    @Override
    public List<PastBond> bonds() {
        return database.rows(
                "SELECT number, name, pair FROM bond ORDER BY number DESC",
                row -> new PastBond(row.getLong(1), row.getBytes(2), row.getLong(3)));
    }

    @Override
    public void join(long pair) {
        database.update(
                "UPDATE bond SET pair = ? WHERE pair = (SELECT pair FROM bond WHERE number = " + PRESENT + ")", pair);
    }

    @Override
    public boolean isMine(MessageId id) {
        return database.flag("SELECT count(*) FROM applied WHERE id = ? AND mine = 1", (Object) id.bytes());
    }

    @Override
    public int count(boolean mine) {
        return database.number("SELECT count(*)" + OF_AUTHOR, mine);
    }

    @Override
    public List<Known> former(boolean mine, long after, int limit) {
        return database.rows(
                "SELECT id, place FROM applied WHERE +bond IN " + FORMER
                        + " AND mine = ? AND place > ? ORDER BY place LIMIT ?",
                row -> new Known(MessageId.of(row.getBytes(1)), row.getLong(2)),
                mine,
                after,
                limit);
    }

    @Override
    public List<Former> beyond(Reach reach, long after, int limit) {
        return database.rows(BEYOND, Pairings::former, after, reach.mine(), reach.theirs(), limit);
    }

    private static Former former(ResultSet row) throws SQLException {
        Optional<Entry> entry = row.getBytes(1) == null ? Optional.empty() : Optional.of(History.read(row));
        Previous previous = new Previous(idAt(row, History.WIDTH + 4), idAt(row, History.WIDTH + 5));
        return new Former(
                MessageId.of(row.getBytes(History.WIDTH + 1)),
                row.getLong(History.WIDTH + 6),
                row.getBoolean(History.WIDTH + 2),
                row.getLong(History.WIDTH + 3),
                previous,
                entry);
    }

    private static Optional<MessageId> idAt(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(MessageId::of);
    }

    @Override
    public void markArrivedThrough(long place) {
        database.update(
                "UPDATE history SET arrived = 1 WHERE mine = 1 AND arrived = 0 AND position IN"
                        + " (SELECT position FROM applied WHERE bond IN " + FORMER + " AND place <= ?)",
                place);
    }

    @Override
    public void addReturned(long bond, Previous previous, Entry entry) {
        insert(bond, previous, entry.id(), entry.mine());
        history.keep(entry);
    }

    @Override
    public void addGone(long bond, Previous previous, MessageId id, boolean mine) {
        insert(bond, previous, id, mine);
    }

    private void insert(long bond, Previous previous, MessageId id, boolean mine) {
        long author = behindAuthor(bond, previous, mine);
        long behind = behindBoth(bond, previous, mine, author);
        long next =
                place("SELECT min(place) FROM applied WHERE place > ?", behind).orElse(Long.MAX_VALUE);
        database.update(
                "INSERT INTO applied (id, bond, mine, place) VALUES (?, max(?, coalesce("
                        + "(SELECT bond FROM applied WHERE place = ? AND bond IN " + FORMER + "),"
                        + "(SELECT min(number) FROM bond WHERE number IN " + FORMER + "))), ?, ?)",
                id.bytes(),
                bond,
                author,
                mine,
                behind + Math.clamp((next - behind) / 2, 1, STEP));
    }

    /** The place of the author's message that a returned one comes next to; 0 is in front of all. */
    private long behindAuthor(long bond, Previous previous, boolean mine) {
        long named = previous.ofAuthor()
                .map(id -> place("SELECT place" + OF_AUTHOR + "AND id = ?", mine, id.bytes())
                        .orElseGet(() -> bond > 0 ? 0 : lastOf(mine, Long.MAX_VALUE)))
                .orElse(0L);
        return Math.max(named, lastOf(mine, bond));
    }

    /** The place of anybody's message that it comes next to, before its author's next. */
    private long behindBoth(long bond, Previous previous, boolean mine, long author) {
        long next = place(NEXT, mine, author).orElse(Long.MAX_VALUE);
        long named = previous.ofBoth()
                .flatMap(id -> place(
                        "SELECT place FROM applied WHERE mine IS NOT NULL AND id = ? AND bond IN " + FORMER,
                        (Object) id.bytes()))
                .orElse(0L);
        return LongStream.of(author, named, lastOf(true, bond - 1), lastOf(false, bond - 1))
                .filter(place -> place >= author && place < next)
                .max()
                .orElseThrow();
    }

    /** The place of this author's last message in the former bonds up to this one; 0 for none. */
    private long lastOf(boolean mine, long bond) {
        return place(LAST, mine, bond).orElse(0L);
    }

    /** The number that this query finds; empty for no row, and for the smallest or largest of none. */
    private Optional<Long> place(String query, Object... arguments) {
        return database.row(query, row -> row.getLong(1), arguments).filter(found -> found > 0);
    }

    @Override
    public List<Kept> kept(long after, int limit) {
        return database.rows(
                "SELECT " + History.COLUMNS + ", a.id, a.bond, a.mine, a.place"
                        + " FROM applied a LEFT JOIN history h ON h.position = a.position"
                        + " WHERE a.place > ? ORDER BY a.place LIMIT ?",
                Pairings::kept,
                after,
                limit);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Optional<Entry> entry = row.getBytes(1) == null ? Optional.empty() : Optional.of(History.read(row));
        int author = History.WIDTH + 3;
        Optional<Boolean> mine = row.getObject(author) == null ? Optional.empty() : Optional.of(row.getBoolean(author));
        return new Kept(
                MessageId.of(row.getBytes(History.WIDTH + 1)),
                row.getLong(History.WIDTH + 2),
                mine,
                row.getLong(History.WIDTH + 4),
                entry);
    }

    @Override
    public void restore(Kept kept) {
        history.apply(kept.id(), kept.mine());
        database.update(
                "UPDATE applied SET bond = ? WHERE id = ?",
                kept.bond(),
                kept.id().bytes());
        kept.entry().ifPresent(history::keep);
    }

    void erase() {
        database.update("DELETE FROM bond");
    }
}
