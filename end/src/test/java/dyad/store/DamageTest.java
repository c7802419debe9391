package dyad.store;

import static dyad.store.Samples.assertSays;
import static dyad.store.Samples.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.seam.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
    @TempDir
    private Path directory;

    @Test
    void aFileOfANewerProgramIsRefusedAndLeftAsItIs() throws StoreException, SQLException {
        Path file = directory.resolve("link.db");
        SqliteStore.open(file).close();
        sql(file, "PRAGMA user_version = 99");
        StoreException refusal = assertThrows(StoreException.class, () -> SqliteStore.open(file));
        assertSays("newer Dyad", refusal);
    }

    @Test
    void somethingThatIsNotADatabaseIsRefused() throws IOException {
        Path file = directory.resolve("link.db");
        Files.writeString(file, "a letter to nobody, long enough to have a header ".repeat(100));
        StoreException refusal = assertThrows(StoreException.class, () -> SqliteStore.open(file));
        assertSays("damaged or not Dyad's", refusal);
    }

    @Test
    void whileAnotherWritesTheStoreSaysSoAndCanBeUsedAfterwards() throws StoreException, SQLException {
        Path file = directory.resolve("link.db");
        try (SqliteStore store = SqliteStore.open(file);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            StoreException refusal = assertThrows(StoreException.class, () -> put(store, "blocked"));
            assertSays("another program", refusal);
            statement.execute("ROLLBACK");
            assertEquals(true, put(store, "free"));
            assertTrue(store.transact(records -> records.get("blocked")).isEmpty());
        }
    }

    @Test
    void aHomeThatCannotBeMadeIsAClearError() throws IOException {
        Path notADirectory = Files.writeString(directory.resolve("file"), "x");
        StoreException refusal =
                assertThrows(StoreException.class, () -> SqliteStore.open(notADirectory.resolve("link.db")));
        assertSays("cannot create", refusal);
    }

    private static boolean put(SqliteStore store, String name) throws StoreException {
        return store.transact(records -> {
            records.put(name, bytes("value"));
            return true;
        });
    }

    private static void sql(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
