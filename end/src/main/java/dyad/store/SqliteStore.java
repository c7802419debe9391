package dyad.store;

import dyad.seam.Store;
import dyad.seam.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The end's memory in one SQLite file, with a write-ahead log that is forced to the disk at every commit.
 *
 * <p>Used from the link's own thread only; {@link #close} may come from any other once that thread has stopped. After a
 * {@link StoreException} the store is as it was before the transaction and can be used again, for instance once there
 * is room on the disk.
 */
public final class SqliteStore implements Store, AutoCloseable {
    private final Database database;
    private final SqliteRecords records;
    private final Trouble trouble;
    private final Tables tables;
    private boolean inTransaction;

    private SqliteStore(Database database, Trouble trouble) {
        this.database = database;
        this.records = new SqliteRecords(database);
        this.trouble = trouble;
        this.tables = new Tables(database, trouble.file());
    }

    /**
     * Opens the file, or creates it for its owner only (mode 0600, in a directory of mode 0700 if that is new too), and
     * brings its tables up to date.
     *
     * @throws StoreException when it cannot be read or written, is damaged, or was written by a newer Dyad
     */
    public static SqliteStore open(Path file) throws StoreException {
        Path absolute = file.toAbsolutePath();
        OwnerOnly.create(absolute);
        Trouble trouble = new Trouble(absolute);
        Database database;
        try {
            database = Database.open(absolute);
        } catch (SQLException failure) {
            throw trouble.explainOpening(failure);
        }
        SqliteStore store = new SqliteStore(database, trouble);
        try {
            store.upgrade(absolute);
            return store;
        } catch (StoreException failure) {
            store.close();
            throw failure;
        }
    }

    private void upgrade(Path file) throws StoreException {
        if (new Schema(database, file).isCurrent()) {
            return;
        }
        transact(none -> {
            new Schema(database, file).upgrade();
            return true;
        });
    }

    @Override
    public <T> T transact(Work<T> work) throws StoreException {
        if (inTransaction) {
            throw new IllegalStateException("a transaction within a transaction: this is a bug");
        }
        inTransaction = true;
        boolean kept = false;
        try {
            database.execute("BEGIN IMMEDIATE");
            T result = work.run(records);
            database.execute("COMMIT");
            kept = true;
            return result;
        } catch (DatabaseFailure failure) {
            throw trouble.explain(failure.cause());
        } finally {
            inTransaction = false;
            if (!kept) {
                database.rollBack();
            }
        }
    }

    /**
     * Moves the write-ahead log into the file, where superseded rows are overwritten with zeros, and cuts the log to
     * nothing. What the medium itself kept of the log's old blocks is out of reach.
     */
    @Override
    public void scrub() throws StoreException {
        try {
            boolean busy = database.flag("PRAGMA wal_checkpoint(TRUNCATE)");
            if (busy) {
                throw new StoreException("another program is reading " + trouble.file()
                        + ": close it, so that superseded keys can be overwritten");
            }
        } catch (DatabaseFailure failure) {
            throw trouble.explain(failure.cause());
        }
    }

    /** The tables as they are, for a store that nothing else is done with. */
    public Tables tables() {
        return tables;
    }

    @Override
    public void close() {
        database.close();
    }
}
