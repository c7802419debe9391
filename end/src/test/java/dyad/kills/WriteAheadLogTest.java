package dyad.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.seam.StoreException;
import dyad.store.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log torn beyond its last commit loses nothing; and that is where the harness tears. */
class WriteAheadLogTest {
    private static final int COMMITS = 20;
    private static final int TEARINGS = 60;

    @TempDir
    private Path directory;

    private Path killed;

    @BeforeEach
    void commitAndDie() throws Exception {
        killed = Files.createDirectory(directory.resolve("killed"));
        Path alive = directory.resolve("link.db");
        try (SqliteStore store = SqliteStore.open(alive)) {
            for (int number = 1; number <= COMMITS; number++) {
                byte[] value = {(byte) number};
                store.transact(records -> {
                    records.put("last", value);
                    return value;
                });
            }
            // What kill -9 would leave.
            Files.copy(alive, killed.resolve("link.db"));
            Files.copy(directory.resolve("link.db-wal"), killed.resolve("link.db-wal"));
        }
    }

    @Test
    void howeverItIsTornTheLastCommitIsThere() throws Exception {
        for (int seed = 0; seed < TEARINGS; seed++) {
            Path store = copy("torn" + seed);
            Score score = new Score(0);
            new TornLog(store, new SplittableRandom(seed), score).tear();
            assertEquals(1, score.of("log's tail torn"));
            assertEquals(COMMITS, last(store), "seed " + seed);
            assertEquals("ok", Book.read(store).integrity());
        }
    }

    @Test
    void oneByteLessWouldLoseIt() throws Exception {
        Path store = copy("cut");
        Path log = store.resolveSibling("link.db-wal");
        byte[] content = Files.readAllBytes(log);
        int committed = WriteAheadLog.committed(content);
        assertTrue(committed > WriteAheadLog.HEADER_BYTES);
        Files.write(log, Arrays.copyOf(content, committed - 1));
        assertEquals(COMMITS - 1, last(store));
    }

    private static int last(Path file) throws StoreException {
        try (SqliteStore store = SqliteStore.open(file)) {
            return store.transact(records -> records.get("last")).orElseThrow()[0];
        }
    }

    private Path copy(String name) throws IOException {
        Path folder = Files.createDirectory(directory.resolve(name));
        for (String file : new String[] {"link.db", "link.db-wal"}) {
            Files.copy(killed.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder.resolve("link.db");
    }
}
