package dyad.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.seam.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints a figure and asserts none: a slow disk is no defect of the program. */
class SpeedTest {
    private static final long SECOND = 1_000_000_000;

    @TempDir
    private Path directory;

    @Test
    void manyTransactionsASecondArePossible() throws StoreException {
        try (SqliteStore store = SqliteStore.open(directory.resolve("link.db"))) {
            keepForASecond(store);
            System.out.printf("store: %,d durable transactions/s%n", keepForASecond(store));
            assertTrue(store.transact(records -> records.get("counter")).isPresent());
        }
    }

    private static int keepForASecond(SqliteStore store) throws StoreException {
        byte[] value = new byte[410];
        long begin = System.nanoTime();
        int kept = 0;
        while (System.nanoTime() - begin < SECOND) {
            // Another value each time: SQLite writes nothing where nothing changes.
            value[0] = (byte) kept++;
            store.transact(records -> {
                records.put("counter", value);
                return true;
            });
        }
        return kept;
    }
}
