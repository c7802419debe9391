package dyad.store;

import dyad.seam.StoreException;
import java.nio.file.Path;

/** The process that {@link MigrationKillTest} kills: brings one file up to date. */
final class Upgrader {
    private Upgrader() {}

    static void main(String[] arguments) throws StoreException {
        SqliteStore.open(Path.of(arguments[0])).close();
    }
}
