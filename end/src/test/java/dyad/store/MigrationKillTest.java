package dyad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class MigrationKillTest {
    private static final int WORDS = 30_000;
    private static final int MOST_TRIES = 10;

    @TempDir
    private Path directory;

    /** SQLite writes a transaction that has outgrown its memory to the log before it ends: then is the middle. */
    @Test
    @Timeout(240)
    void anUpgradeThatIsKilledInTheMiddleLeavesTheOldVersionWhole() throws Exception {
        Path file = OldFiles.copy(1, directory);
        fill(file);
        List<String> before = OldFiles.contents(file);
        Path asItWas = Files.copy(file, directory.resolve("as-it-was.db"));
        kill(file);
        // On a busy machine the kill may come when all is done: that proves nothing, and is tried again.
        for (int tries = 1; tries < MOST_TRIES && OldFiles.version(file) != 1; tries++) {
            Files.copy(asItWas, file, StandardCopyOption.REPLACE_EXISTING);
            kill(file);
        }
        assertEquals(before, OldFiles.contents(file));
        try (SqliteStore store = SqliteStore.open(file)) {
            assertEquals(
                    WORDS + 4,
                    store.transact(records -> records.newestEntries(Integer.MAX_VALUE))
                            .size());
        }
    }

    private static void kill(Path file) throws Exception {
        Process child = start(file);
        Path log = file.resolveSibling("link.db-wal");
        while (child.isAlive() && (!Files.exists(log) || Files.size(log) < 500_000)) {
            Thread.onSpinWait();
        }
        child.toHandle().destroyForcibly();
        child.waitFor();
    }

    private static void fill(Path file) throws Exception {
        String numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + WORDS + ") ";
        OldFiles.sql(file, "INSERT INTO applied (id) " + numbers + "SELECT randomblob(16) FROM n");
        OldFiles.sql(
                file,
                "INSERT INTO history (position, id, mine, text, said_at, arrived)"
                        + " SELECT position, id, position % 2, 'word ' || position, position, 1 FROM applied"
                        + " WHERE position > 5");
    }

    private static Process start(Path file) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes,
                        Upgrader.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
