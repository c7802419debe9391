package dyad.store;

import dyad.seam.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Looks through a store that nobody else uses; changes nothing in it. */
public final class Integrity {
    private static final String WHOLE = "ok";

    private Integrity() {}

    /**
     * Reads the whole file.
     *
     * @param file one that is there
     * @throws StoreException if it cannot be read, is damaged, or was written by a newer Dyad
     */
    public static void check(Path file) throws StoreException {
        Trouble trouble = new Trouble(file);
        Database database;
        try {
            database = Database.open(file);
        } catch (SQLException failure) {
            throw trouble.explainOpening(failure);
        }
        try {
            new Schema(database, file).isCurrent();
            List<String> found = database.rows("PRAGMA integrity_check(1)", row -> row.getString(1));
            boolean whole = found.equals(List.of(WHOLE));
            if (!whole || !database.rows("PRAGMA foreign_key_check", _ -> true).isEmpty()) {
                throw new StoreException(file + " is damaged: put back a good copy or choose another home");
            }
        } catch (DatabaseFailure failure) {
            throw trouble.explain(failure.cause());
        } finally {
            database.close();
        }
    }
}
