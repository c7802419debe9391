package dyad.store;

import dyad.history.Entry;
import dyad.history.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What was said, in the order in which it was committed here, and the ids that were ever applied. An id and its place
 * outlive the forgetting of the words, so a forgotten message is never applied twice and still marks a place.
 */
final class History {
    private static final String COLUMNS = "SELECT id, mine, text, said_at, arrived FROM history ";

    private final Database database;

    History(Database database) {
        this.database = database;
    }

    boolean wasApplied(MessageId id) {
        return database.flag("SELECT count(*) FROM applied WHERE id = ?", (Object) id.bytes());
    }

    void markApplied(MessageId id) {
        database.update("INSERT INTO applied (id) VALUES (?) ON CONFLICT (id) DO NOTHING", (Object) id.bytes());
    }

    void add(Entry entry) {
        byte[] id = entry.id().bytes();
        database.update("INSERT INTO applied (id) VALUES (?)", (Object) id);
        database.update(
                "INSERT INTO history (position, id, mine, text, said_at, arrived)"
                        + " SELECT position, id, ?, ?, ?, ? FROM applied WHERE id = ?",
                entry.mine(),
                entry.text(),
                entry.saidAtMillis(),
                entry.arrived(),
                id);
    }

    void markArrived(MessageId id) {
        database.update("UPDATE history SET arrived = 1 WHERE id = ? AND mine = 1", (Object) id.bytes());
    }

    Optional<Entry> entry(MessageId id) {
        return database.row(COLUMNS + "WHERE id = ?", History::read, (Object) id.bytes());
    }

    List<Entry> oldest(int limit) {
        return database.rows(COLUMNS + "ORDER BY position LIMIT ?", History::read, limit);
    }

    /** Entries after the one with this id, forgotten or not; none if the id was never applied. */
    List<Entry> after(MessageId id, int limit) {
        return database.rows(
                COLUMNS + "WHERE position > (SELECT position FROM applied WHERE id = ?) ORDER BY position LIMIT ?",
                History::read,
                id.bytes(),
                limit);
    }

    List<Entry> newest(int limit) {
        return database.rows(COLUMNS + "ORDER BY position DESC LIMIT ?", History::read, limit)
                .reversed();
    }

    boolean forget(MessageId id) {
        return database.update("DELETE FROM history WHERE id = ?", (Object) id.bytes()) > 0;
    }

    int forgetBefore(long wallMillis) {
        return database.update("DELETE FROM history WHERE said_at < ?", wallMillis);
    }

    void erase() {
        database.update("DELETE FROM history");
        database.update("DELETE FROM applied");
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                MessageId.of(row.getBytes(1)), row.getBoolean(2), row.getString(3), row.getLong(4), row.getBoolean(5));
    }
}
