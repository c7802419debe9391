package dyad.store;

import dyad.history.MessageId;
import dyad.seam.Records.Item;
import dyad.seam.Records.Stream;
import java.util.List;

/** Chunks that have an index and wait for the other's cumulative acknowledgement. */
final class Outbox {
    private final Database database;

    Outbox(Database database) {
        this.database = database;
    }

    void add(Stream stream, Item item) {
        database.update(
                "INSERT INTO outbox (stream, position, id, first, last, plaintext) VALUES (?, ?, ?, ?, ?, ?)",
                stream.code(),
                item.index(),
                item.id().bytes(),
                item.first(),
                item.last(),
                item.plaintext());
    }

    List<Item> items(Stream stream, long from, int limit) {
        return database.rows(
                "SELECT position, id, first, last, plaintext FROM outbox"
                        + " WHERE stream = ? AND position >= ? ORDER BY position LIMIT ?",
                row -> new Item(
                        row.getLong(1),
                        MessageId.of(row.getBytes(2)),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBytes(5)),
                stream.code(),
                from,
                limit);
    }

    boolean has(Stream stream, MessageId id) {
        return database.flag("SELECT count(*) FROM outbox WHERE stream = ? AND id = ?", stream.code(), id.bytes());
    }

    List<MessageId> removeThrough(Stream stream, long index) {
        int number = stream.code();
        List<MessageId> whole = database.rows(
                "SELECT id FROM outbox WHERE stream = ? AND position <= ? AND last = 1 ORDER BY position",
                row -> MessageId.of(row.getBytes(1)),
                number,
                index);
        database.update("DELETE FROM outbox WHERE stream = ? AND position <= ?", number, index);
        return whole;
    }

    int count(Stream stream) {
        return database.number("SELECT count(*) FROM outbox WHERE stream = ?", stream.code());
    }

    void erase() {
        database.update("DELETE FROM outbox");
    }
}
