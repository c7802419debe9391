package dyad.store;

import static dyad.store.Samples.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.seam.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {
    @TempDir
    private Path directory;

    private Path file;
    private SqliteStore store;

    @BeforeEach
    void open() throws StoreException {
        file = directory.resolve("home").resolve("link.db");
        store = SqliteStore.open(file);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anExceptionWithinTheWorkUndoesAllOfIt() throws StoreException {
        assertThrows(
                IllegalStateException.class,
                () -> store.transact(records -> {
                    records.put("half", bytes("written"));
                    throw new IllegalStateException("in the middle");
                }));
        assertThrows(
                StoreException.class,
                () -> store.transact(records -> {
                    records.put("half", bytes("written"));
                    throw new StoreException("in the middle");
                }));
        assertEquals(Optional.empty(), store.transact(records -> records.get("half")));
    }

    @Test
    void aTransactionWithinATransactionIsABug() {
        assertThrows(IllegalStateException.class, () -> store.transact(outer -> store.transact(inner -> true)));
    }

    @Test
    void nobodyButTheOwnerCanReadTheFiles() throws StoreException, IOException {
        store.transact(records -> {
            records.put("key", bytes("secret"));
            return true;
        });
        for (String ending : new String[] {"", "-wal", "-shm"}) {
            Path one = file.resolveSibling("link.db" + ending);
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(one)), one.toString());
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    @Test
    void afterScrubbingASupersededValueIsInNoFile() throws StoreException, IOException {
        String secret = "superseded-key-material-".repeat(300);
        store.transact(records -> {
            records.put("key", bytes(secret));
            return true;
        });
        store.scrub();
        assertTrue(anyFileHolds("superseded-key-material"));
        store.transact(records -> {
            records.put("key", bytes("new"));
            return true;
        });
        store.scrub();
        assertFalse(anyFileHolds("superseded-key-material"));
    }

    private boolean anyFileHolds(String text) throws IOException {
        try (var files = Files.list(file.getParent())) {
            for (Path one : files.toList()) {
                if (new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
