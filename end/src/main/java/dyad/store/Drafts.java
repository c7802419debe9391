package dyad.store;

import dyad.history.MessageId;
import dyad.seam.Records.Draft;
import dyad.seam.Records.Stream;
import java.util.List;
import java.util.Optional;

/** Messages that were said and kept, without an index yet: a queue for each stream. */
final class Drafts {
    private final Database database;

    Drafts(Database database) {
        this.database = database;
    }

    void add(Stream stream, MessageId id, byte[] message) {
        database.update("INSERT INTO draft (stream, id, message) VALUES (?, ?, ?)", stream.code(), id.bytes(), message);
    }

    List<Draft> some(Stream stream, int skip, int limit) {
        return database.rows(
                "SELECT id, message FROM draft WHERE stream = ? ORDER BY position LIMIT ? OFFSET ?",
                row -> new Draft(MessageId.of(row.getBytes(1)), row.getBytes(2)),
                stream.code(),
                limit,
                skip);
    }

    Optional<Draft> oldest(Stream stream) {
        return some(stream, 0, 1).stream().findFirst();
    }

    boolean has(Stream stream, MessageId id) {
        return database.flag("SELECT count(*) FROM draft WHERE stream = ? AND id = ?", stream.code(), id.bytes());
    }

    void remove(MessageId id) {
        database.update("DELETE FROM draft WHERE id = ?", (Object) id.bytes());
    }

    int count(Stream stream) {
        return database.number("SELECT count(*) FROM draft WHERE stream = ?", stream.code());
    }

    void erase() {
        database.update("DELETE FROM draft");
    }
}
