package dyad.store;

import dyad.seam.Records.LetterPart;
import java.util.List;

/** Sealed parts of letters: a part once sent is sent again as the same bytes, whatever happens to this process. */
final class Letters {
    private final Database database;

    Letters(Database database) {
        this.database = database;
    }

    void put(long number, int part, byte[] sealed) {
        database.update(
                "INSERT INTO letter (number, part, sealed) VALUES (?, ?, ?)"
                        + " ON CONFLICT (number, part) DO UPDATE SET sealed = excluded.sealed",
                number,
                part,
                sealed);
    }

    List<LetterPart> parts(long number) {
        return database.rows(
                "SELECT part, sealed FROM letter WHERE number = ? ORDER BY part",
                row -> new LetterPart(row.getInt(1), row.getBytes(2)),
                number);
    }

    void remove(long number) {
        database.update("DELETE FROM letter WHERE number = ?", number);
    }

    void erase() {
        database.update("DELETE FROM letter");
    }
}
