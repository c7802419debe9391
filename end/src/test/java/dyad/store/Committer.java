package dyad.store;

import static dyad.store.Samples.mine;

import dyad.seam.StoreException;
import java.nio.file.Path;

/** The process that {@link KillTest} kills: keeps one entry after another and prints the number of each kept one. */
final class Committer {
    private Committer() {}

    static void main(String[] arguments) throws StoreException {
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
            for (int number = 1; ; number++) {
                int now = number;
                store.transact(records -> {
                    records.addEntry(mine(now));
                    records.put("last", Samples.bytes(Integer.toString(now)));
                    return true;
                });
                System.out.println(now);
            }
        }
    }
}
