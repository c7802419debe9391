package dyad.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.Entry;
import dyad.seam.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    @TempDir
    private Path directory;

    @RepeatedTest(3)
    void everyAcknowledgedCommitIsThereAfterAKill(RepetitionInfo repetition) throws Exception {
        Path file = directory.resolve("link.db");
        int acknowledged = killAfter(file, 300 * repetition.getCurrentRepetition());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet answer = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            assertEquals("ok", answer.getString(1));
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            checkAllAreThere(store, acknowledged);
        }
    }

    private static void checkAllAreThere(SqliteStore store, int acknowledged) throws StoreException {
        List<Entry> entries = store.transact(records -> records.entries(Optional.empty(), Integer.MAX_VALUE));
        assertTrue(entries.size() >= acknowledged, entries.size() + " of " + acknowledged);
        for (int at = 0; at < entries.size(); at++) {
            assertEquals(Samples.mine(at + 1), entries.get(at));
        }
        assertArrayEquals(
                Samples.bytes(Integer.toString(entries.size())),
                store.transact(records -> records.get("last")).orElseThrow());
    }

    /** Kills the child (SIGKILL) at a moment of its own; the last number that it had printed. */
    private static int killAfter(Path file, int commits) throws IOException, InterruptedException {
        Process child = start(file);
        int last = 0;
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Integer.parseInt(line);
                if (last == commits) {
                    // Through the handle: the process object would close our end of the pipe too.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.waitFor();
        assertTrue(last >= commits, "the child stopped by itself after " + last);
        return last;
    }

    private static Process start(Path file) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes,
                        Committer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
