package dyad.store;

import static dyad.store.Samples.assertSays;
import static dyad.store.Samples.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dyad.seam.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file system of one megabyte, which needs the right to mount; without it this is left out loudly. */
class FullDiskTest {
    private static final byte[] BLOCK = new byte[16 * 1024];

    @TempDir
    private Path directory;

    @BeforeEach
    void mountASmallDisk() throws IOException, InterruptedException {
        if (run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", directory.toString()) != 0) {
            String notice =
                    "LEFT OUT: the tests of a full and of a read-only disk need the right to mount a file system";
            System.err.println(notice);
            abort(notice);
        }
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", directory.toString());
    }

    @Test
    void aFullDiskKeepsWhatWasKeptAndTheStoreGoesOnOnceThereIsRoom() throws Exception {
        Path file = directory.resolve("link.db");
        Path ballast = Files.write(directory.resolve("ballast"), new byte[500 * 1024]);
        try (SqliteStore store = SqliteStore.open(file)) {
            int kept = fill(store);
            assertTrue(kept > 0);
            assertEquals(kept, count(store));
            Files.delete(ballast);
            keep(store, kept);
            store.scrub();
            assertEquals(kept + 1, count(store));
        }
        assertEquals("ok", integrity(file));
    }

    @Test
    void aReadOnlyDiskIsNamedAsSuch() throws Exception {
        Path file = directory.resolve("link.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            keep(store, 0);
        }
        assertEquals(0, run("mount", "-o", "remount,ro", directory.toString()));
        StoreException refusal = assertThrows(StoreException.class, () -> SqliteStore.open(file));
        assertSays("cannot", refusal);
        assertEquals(0, run("mount", "-o", "remount,rw", directory.toString()));
        try (SqliteStore store = SqliteStore.open(file)) {
            assertEquals(1, count(store));
        }
    }

    /** Keeps blocks until the disk is full; how many were acknowledged. Each transaction has two rows or none. */
    private static int fill(SqliteStore store) throws StoreException {
        int kept = 0;
        while (true) {
            try {
                keep(store, kept);
                kept++;
            } catch (StoreException full) {
                assertSays("is full", full);
                return kept;
            }
        }
    }

    private static void keep(SqliteStore store, int number) throws StoreException {
        store.transact(records -> {
            records.put("block " + number, BLOCK);
            records.put("count", bytes(Integer.toString(number + 1)));
            return true;
        });
    }

    private static int count(SqliteStore store) throws StoreException {
        return store.transact(records -> {
            int count = Integer.parseInt(new String(records.get("count").orElseThrow(), StandardCharsets.UTF_8));
            assertTrue(records.get("block " + (count - 1)).isPresent());
            assertTrue(records.get("block " + count).isEmpty());
            return count;
        });
    }

    private static String integrity(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet answer = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            return answer.getString(1);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
