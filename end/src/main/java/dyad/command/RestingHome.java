package dyad.command;

import dyad.backup.BackupException;
import dyad.end.Refusal;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.HomeLock;
import dyad.home.PrivateTemporary;
import dyad.seam.StoreException;
import dyad.store.SqliteStore;
import java.nio.file.Files;

/** A home on which no end runs: claimed for as long as something is done with its store. */
final class RestingHome {

    private final Home home;

    RestingHome(Home home) {
        this.home = home;
    }

    /** What is there already is read; a home that never had an end is an error. */
    <T> T read(Work<T> work) throws HomeException, Refusal, BackupException, CommandFailure {
        if (!Files.exists(home.store())) {
            throw new CommandFailure(
                    ExitCode.NOT_RUNNING,
                    "not-running",
                    "There is no end in " + home.directory() + ". Choose its home with --home DIR.");
        }
        return use(work);
    }

    /** Opens the store, or makes a new one. */
    <T> T use(Work<T> work) throws HomeException, Refusal, BackupException {
        try (HomeLock _ = HomeLock.acquire(home)) {
            PrivateTemporary.use(home.temporary());
            try (SqliteStore store = SqliteStore.open(home.store())) {
                return work.run(store);
            } catch (StoreException e) {
                throw new Refusal(Refusal.Kind.STORAGE, e.sentence());
            }
        }
    }

    /** What is done with the store. */
    @FunctionalInterface
    interface Work<T> {
        T run(SqliteStore store) throws StoreException, BackupException;
    }
}
