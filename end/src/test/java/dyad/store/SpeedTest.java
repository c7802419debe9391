package dyad.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.seam.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints a figure and asserts none: a slow disk is no defect of the program. */
class SpeedTest {
    private static final int TRANSACTIONS = 20_000;

    @TempDir
    private Path directory;

    @Test
    void manyTransactionsASecondArePossible() throws StoreException {
        try (SqliteStore store = SqliteStore.open(directory.resolve("link.db"))) {
            keep(store, 2_000);
            long before = System.nanoTime();
            keep(store, TRANSACTIONS);
            double seconds = (System.nanoTime() - before) / 1e9;
            System.out.printf("store: %,.0f durable transactions/s%n", TRANSACTIONS / seconds);
            assertTrue(store.transact(records -> records.get("counter")).isPresent());
        }
    }

    private static void keep(SqliteStore store, int count) throws StoreException {
        byte[] value = new byte[410];
        for (int round = 0; round < count; round++) {
            value[0] = (byte) round;
            store.transact(records -> {
                records.put("counter", value);
                return true;
            });
        }
    }
}
