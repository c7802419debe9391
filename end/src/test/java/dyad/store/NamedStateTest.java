package dyad.store;

import static dyad.store.Samples.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.seam.StoreException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedStateTest {
    @TempDir
    private Path directory;

    @Test
    void aValueIsFoundUnderItsNameAndSurvivesClosing() throws StoreException {
        try (SqliteStore store = SqliteStore.open(directory.resolve("link.db"))) {
            store.transact(records -> {
                records.put("bond", bytes("first"));
                records.put("bond", bytes("second"));
                records.put("gone", bytes("x"));
                records.remove("gone");
                records.remove("never there");
                return true;
            });
        }
        try (SqliteStore store = SqliteStore.open(directory.resolve("link.db"))) {
            assertArrayEquals(
                    bytes("second"),
                    store.transact(records -> records.get("bond")).orElseThrow());
            assertEquals(Optional.empty(), store.transact(records -> records.get("gone")));
        }
    }

    @Test
    void anEmptyValueIsAValue() throws StoreException {
        try (SqliteStore store = SqliteStore.open(directory.resolve("link.db"))) {
            store.transact(records -> {
                records.put("nothing", new byte[0]);
                return true;
            });
            assertTrue(store.transact(records -> records.get("nothing")).isPresent());
        }
    }
}
