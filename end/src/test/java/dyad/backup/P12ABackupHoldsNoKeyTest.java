package dyad.backup;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.home.Home;
import dyad.link.Bond;
import dyad.store.SqliteStore;
import java.io.ByteArrayOutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Safety property 12: a backup holds no link key. */
class P12ABackupHoldsNoKeyTest {
    @TempDir
    private Path directory;

    private SqliteStore store;
    private Path file = Path.of("");

    @BeforeEach
    void open() throws Exception {
        store = Kept.store(directory);
        file = directory.resolve("backup");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void noKeyAndNothingThatAKeyIsMadeFromIsInABackup() throws Exception {
        new Backup(store, new Home(directory).carried()).write(file, Kept.light(), false);
        byte[] content = decrypted();
        assertTrue(holds(content, "to the first".getBytes(StandardCharsets.UTF_8)), "the scan itself works");
        List<byte[]> needles = new ArrayList<>();
        Bond bond = Bond.load(store).orElseThrow();
        needles.add(bond.id());
        needles.add(bond.topicKey());
        for (String name : List.of("bond", "epoch.roots", "starts.own", "starts.partner")) {
            store.transact(records -> needles.add(records.get(name).orElseThrow()));
        }
        store.transact(records -> {
            records.letterParts(9).forEach(part -> needles.add(part.sealed()));
            return true;
        });
        for (byte[] needle : needles) {
            int window = Math.min(16, needle.length);
            for (int from = 0; from + window <= needle.length; from++) {
                byte[] part = Arrays.copyOfRange(needle, from, from + window);
                assertFalse(tells(part) && holds(content, part), "a part of a key is in the backup");
            }
        }
    }

    private byte[] decrypted() throws Exception {
        try (FileChannel channel = FileChannel.open(file);
                SealedInput in = new SealedInput(channel, Kept.light())) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (Optional<byte[]> next = in.next(1); next.isPresent(); next = in.next(1)) {
                all.writeBytes(next.get());
            }
            return all.toByteArray();
        }
    }

    /** Counters are mostly zeros, and zeros are everywhere. */
    private static boolean tells(byte[] part) {
        int others = 0;
        for (byte value : part) {
            others += value == 0 ? 0 : 1;
        }
        return others > part.length / 2;
    }

    private static boolean holds(byte[] content, byte[] needle) {
        for (int from = 0; from + needle.length <= content.length; from++) {
            if (Arrays.equals(content, from, from + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }
}
