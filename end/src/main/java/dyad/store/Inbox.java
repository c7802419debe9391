package dyad.store;

import dyad.seam.Records.Stream;
import java.util.List;

/** Committed chunks of a message whose last chunk has not come yet. */
final class Inbox {
    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    void add(Stream stream, byte[] part) {
        database.update("INSERT INTO inbox (stream, part) VALUES (?, ?)", Streams.number(stream), part);
    }

    List<byte[]> parts(Stream stream) {
        return database.rows(
                "SELECT part FROM inbox WHERE stream = ? ORDER BY position",
                row -> row.getBytes(1),
                Streams.number(stream));
    }

    void clear(Stream stream) {
        database.update("DELETE FROM inbox WHERE stream = ?", Streams.number(stream));
    }

    void erase() {
        database.update("DELETE FROM inbox");
    }
}
