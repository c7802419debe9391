package dyad.backup;

import dyad.backup.BackupException.Kind;
import dyad.seam.StoreException;
import dyad.store.SqliteStore;
import dyad.store.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Hands a whole end over to another machine, its keys included, and erases it here. At every moment it is either still
 * here, or in a file that was read again and found whole; from the first moment on it does not run here any more.
 */
public final class Move {
    /** Its presence among the named values keeps an end from running. */
    public static final String MARK = "moving";

    private final SqliteStore store;
    private final List<Path> files;

    /** @param files of the home that go along, whether they are there or not */
    public Move(SqliteStore store, List<Path> files) {
        this.store = store;
        this.files = files;
    }

    /** Whether there is a link that can move; a frozen one cannot. */
    public boolean isPossible() throws StoreException {
        return store.transact(records ->
                records.get("bond").isPresent() && records.get("frozen").isEmpty());
    }

    /** From now on the end does not run here. */
    public void begin() throws StoreException {
        store.transact(records -> {
            records.put(MARK, new byte[] {1});
            return MARK;
        });
    }

    /** The end stays after all. */
    public void stay() throws StoreException {
        store.transact(records -> {
            records.remove(MARK);
            return MARK;
        });
    }

    /**
     * Writes everything into the file, which appears when it is whole and on the disk.
     *
     * @param force whether to replace a file of that name
     */
    public Tally write(Path file, BackupKey key, boolean force) throws BackupException {
        return RecordOutput.write(file, key, force, this::everything);
    }

    /** Forgets everything here, the history too. */
    public void erase() throws StoreException {
        store.transact(records -> {
            records.eraseLink(true);
            return records;
        });
        store.scrub();
    }

    private void everything(RecordOutput out) throws IOException, BackupException {
        out.files(files);
        Tables tables = store.tables();
        out.write(new BackupRecord.TablesVersion(tables.version()));
        try {
            tables.each(row -> out.write(new BackupRecord.TableRow(row)));
        } catch (StoreException e) {
            throw new BackupException(Kind.STORAGE, e.sentence());
        }
    }
}
