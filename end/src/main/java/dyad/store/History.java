package dyad.store;

import dyad.bytes.MalformedException;
import dyad.history.Attachment;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What was said, each entry at its place, and the ids that were ever applied. An id and its place outlive the forgetting
 * of the words, so a forgotten message is never applied twice and still marks a place.
 *
 * <p>A message added in its turn stands at its position times 2^40; so there is room behind each for what is returned
 * later and belongs there.
 */
final class History {
    /** What {@link #read} reads, from {@code history h}. */
    static final String COLUMNS = "h.id, h.mine, h.text, h.said_at, h.arrived, h.kind, h.attachment";

    /** How many columns these are. */
    static final int WIDTH = 7;

    private static final String SELECT =
            "SELECT " + COLUMNS + " FROM history h JOIN applied a ON a.position = h.position ";

    private final Database database;

    History(Database database) {
        this.database = database;
    }

    boolean wasApplied(MessageId id) {
        return database.flag("SELECT count(*) FROM applied WHERE id = ?", (Object) id.bytes());
    }

    void markApplied(MessageId id) {
        if (!wasApplied(id)) {
            apply(id, Optional.empty());
        }
    }

    void add(Entry entry) {
        apply(entry.id(), Optional.of(entry.mine()));
        keep(entry);
    }

    /** The next place, under the present bond. */
    void apply(MessageId id, Optional<Boolean> mine) {
        String author = mine.map(own -> own ? "1" : "0").orElse("NULL");
        database.update(
                "INSERT INTO applied (id, bond, mine, place) VALUES (?, " + Pairings.PRESENT + ", " + author + ", -1)",
                (Object) id.bytes());
        database.update("UPDATE applied SET place = position << 40 WHERE place = -1");
    }

    /** The words themselves, at the place that their id has already. */
    void keep(Entry entry) {
        database.update(
                "INSERT INTO history (position, id, mine, text, said_at, arrived, kind, attachment)"
                        + " SELECT position, id, ?, ?, ?, ?, ?, ? FROM applied WHERE id = ?",
                entry.mine(),
                entry.text(),
                entry.saidAtMillis(),
                entry.arrived(),
                entry.said().attachment().kind(),
                entry.said().attachment().bytes(),
                entry.id().bytes());
    }

    int arrivedCount() {
        return database.number("SELECT count(*) FROM history WHERE mine = 1 AND arrived = 1");
    }

    void markArrived(MessageId id) {
        database.update("UPDATE history SET arrived = 1 WHERE id = ? AND mine = 1", (Object) id.bytes());
    }

    Optional<Entry> entry(MessageId id) {
        return database.row(SELECT + "WHERE h.id = ?", History::read, (Object) id.bytes());
    }

    List<Entry> oldest(int limit) {
        return database.rows(SELECT + "ORDER BY a.place LIMIT ?", History::read, limit);
    }

    /** Entries after the one with this id, forgotten or not; none if the id was never applied. */
    List<Entry> after(MessageId id, int limit) {
        return database.rows(
                SELECT + "WHERE a.place > (SELECT place FROM applied WHERE id = ?) ORDER BY a.place LIMIT ?",
                History::read,
                id.bytes(),
                limit);
    }

    List<Entry> newest(int limit) {
        return database.rows(SELECT + "ORDER BY a.place DESC LIMIT ?", History::read, limit)
                .reversed();
    }

    boolean forget(MessageId id) {
        database.update("DELETE FROM picture WHERE id = ?", (Object) id.bytes());
        return database.update("DELETE FROM history WHERE id = ?", (Object) id.bytes()) > 0;
    }

    int forgetBefore(long wallMillis) {
        database.update("DELETE FROM picture WHERE id IN (SELECT id FROM history WHERE said_at < ?)", wallMillis);
        return database.update("DELETE FROM history WHERE said_at < ?", wallMillis);
    }

    void erase() {
        database.update("DELETE FROM picture");
        database.update("DELETE FROM history");
        database.update("DELETE FROM applied");
    }

    static Entry read(ResultSet row) throws SQLException {
        Saying said = new Saying(row.getString(3), attachment(row.getInt(6), row.getBytes(7)));
        return new Entry(MessageId.of(row.getBytes(1)), row.getBoolean(2), said, row.getLong(4), row.getBoolean(5));
    }

    private static Attachment attachment(int kind, byte[] bytes) throws SQLException {
        try {
            return Attachment.read(kind, bytes);
        } catch (MalformedException e) {
            throw new SQLException("the history holds " + e.getMessage(), e);
        }
    }
}
