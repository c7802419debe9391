package dyad.store;

import dyad.seam.StoreException;
import java.nio.file.Path;
import java.util.List;

/**
 * The tables and how they came to be. Each step brings a file one version further; steps are only ever added, because
 * files of every older version exist somewhere.
 */
final class Schema {
    /** {@code position} always rises and is never used twice, so an order once seen stays true. */
    private static final String FIRST = """
            CREATE TABLE named (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE draft (position INTEGER PRIMARY KEY AUTOINCREMENT, stream INTEGER NOT NULL,
                id BLOB NOT NULL UNIQUE, message BLOB NOT NULL) STRICT;
            CREATE TABLE outbox (stream INTEGER NOT NULL, position INTEGER NOT NULL, id BLOB NOT NULL,
                first INTEGER NOT NULL, last INTEGER NOT NULL, plaintext BLOB NOT NULL,
                PRIMARY KEY (stream, position)) STRICT, WITHOUT ROWID;
            CREATE TABLE inbox (position INTEGER PRIMARY KEY AUTOINCREMENT, stream INTEGER NOT NULL,
                part BLOB NOT NULL) STRICT;
            CREATE TABLE applied (position INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE) STRICT;
            CREATE TABLE history (position INTEGER PRIMARY KEY REFERENCES applied, id BLOB NOT NULL UNIQUE,
                mine INTEGER NOT NULL, text TEXT NOT NULL, said_at INTEGER NOT NULL,
                arrived INTEGER NOT NULL) STRICT;
            CREATE INDEX history_said_at ON history (said_at);
            """;

    private static final String LETTERS = """
            CREATE TABLE letter (number INTEGER NOT NULL, part INTEGER NOT NULL, sealed BLOB NOT NULL,
                PRIMARY KEY (number, part)) STRICT, WITHOUT ROWID;
            """;

    /**
     * The history belongs to pairs. Entries of before belong to none (bond 0): with whom they were is not known for
     * certain, so they are returned to nobody. {@code mine} is empty for an id whose author is not known.
     */
    private static final String PAIRS = """
            CREATE TABLE bond (number INTEGER PRIMARY KEY AUTOINCREMENT, name BLOB NOT NULL UNIQUE,
                pair INTEGER NOT NULL) STRICT;
            ALTER TABLE applied ADD COLUMN bond INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE applied ADD COLUMN mine INTEGER;
            ALTER TABLE applied ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
            UPDATE applied SET place = position << 40,
                mine = (SELECT mine FROM history WHERE history.position = applied.position);
            CREATE INDEX applied_place ON applied (place);
            CREATE INDEX applied_author ON applied (bond, mine, place);
            ALTER TABLE history ADD COLUMN kind INTEGER NOT NULL DEFAULT 1;
            """;

    /**
     * What comes with words: a feeling, a picture. Its kind has a column already. The body of a picture belongs to the
     * entry that announced it; {@code message} is the one as which it was sent last.
     */
    private static final String ATTACHMENTS = """
            ALTER TABLE history ADD COLUMN attachment BLOB NOT NULL DEFAULT x'';
            CREATE TABLE picture (id BLOB PRIMARY KEY, state INTEGER NOT NULL, body BLOB NOT NULL,
                message BLOB) STRICT;
            CREATE INDEX picture_message ON picture (message);
            """;

    private static final List<String> STEPS = List.of(FIRST, LETTERS, PAIRS, ATTACHMENTS);

    private final Database database;
    private final Path file;

    Schema(Database database, Path file) {
        this.database = database;
        this.file = file;
    }

    /** @throws StoreException when the file cannot be read, or is newer than this program */
    boolean isCurrent() throws StoreException {
        int version;
        try {
            version = database.number("PRAGMA user_version");
        } catch (DatabaseFailure failure) {
            throw new Trouble(file).explain(failure.cause());
        }
        if (version > STEPS.size()) {
            throw new StoreException(
                    "%s was written by a newer Dyad (version %d of its tables; this one knows %d): update Dyad"
                            .formatted(file, version, STEPS.size()));
        }
        return version == STEPS.size();
    }

    /** Runs the steps that the file lacks; called within a transaction, so all of them or none. */
    void upgrade() {
        int version = database.number("PRAGMA user_version");
        for (String step : STEPS.subList(version, STEPS.size())) {
            database.script(step);
        }
        database.script("PRAGMA user_version = " + STEPS.size());
    }
}
