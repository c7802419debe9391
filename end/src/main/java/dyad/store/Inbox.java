package dyad.store;

import dyad.seam.Records.Stream;
import java.util.List;

/** Committed chunks of a message whose last chunk has not come yet. */
final class Inbox {
    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    int add(Stream stream, byte[] part) {
        database.update("INSERT INTO inbox (stream, part) VALUES (?, ?)", stream.code(), part);
        return database.number("SELECT count(*) FROM inbox WHERE stream = ?", stream.code());
    }

    List<byte[]> parts(Stream stream) {
        return database.rows(
                "SELECT part FROM inbox WHERE stream = ? ORDER BY position", row -> row.getBytes(1), stream.code());
    }

    void clear(Stream stream) {
        database.update("DELETE FROM inbox WHERE stream = ?", stream.code());
    }

    void erase() {
        database.update("DELETE FROM inbox");
    }
}
