package dyad.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.SystemEntropy;
import dyad.history.Attachment;
import dyad.history.Entry;
import dyad.history.Picture;
import dyad.history.Saying;
import dyad.history.Thumbnail;
import dyad.home.Home;
import dyad.seam.Pictures;
import dyad.seam.StoreException;
import dyad.store.SqliteStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    private Path directory;

    private SqliteStore store;
    private Path file = Path.of("");
    private List<Path> files = List.of();

    @BeforeEach
    void open() throws Exception {
        store = Kept.store(directory);
        file = directory.resolve("backup");
        files = new Home(directory).carried();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Tally write(boolean force) throws BackupException {
        return new Backup(store, files).write(file, Kept.light(), force);
    }

    private Restore restoring() throws BackupException {
        return Restore.open(file, Kept.PASSPHRASE);
    }

    private SqliteStore fresh(String name) throws StoreException {
        return SqliteStore.open(directory.resolve(name).resolve("link.db"));
    }

    @Test
    void everythingComesBackAsItWas() throws Exception {
        Tally written = write(false);
        try (Restore restore = restoring();
                SqliteStore other = fresh("other")) {
            restore.into(other);
            assertEquals(written, restore.tally());
            assertEquals(8, written.words());
            assertEquals(Kept.contents(store), Kept.contents(other));
            assertEquals(Map.of(), restore.files());
        }
    }

    @Test
    void picturesComeBackAsFarAsTheyWereThere() throws Exception {
        store.transact(records -> {
            for (int number = 20; number < 23; number++) {
                Picture picture =
                        new Picture(4, 3, new Thumbnail(1, 1, new int[] {0xabc}), new byte[] {1, (byte) number});
                Saying said = new Saying("look", Attachment.Pictured.of(picture, new byte[32]));
                records.addEntry(new Entry(Kept.id(number), true, said, number, true));
            }
            records.pictures().keep(Kept.id(20), new byte[] {1, 20});
            records.pictures().giveUp(Kept.id(21), Pictures.State.GONE);
            return true;
        });
        write(false);
        try (Restore restore = restoring();
                SqliteStore other = fresh("other")) {
            restore.into(other);
            List<Entry> before = store.transact(records -> records.newestEntries(100));
            List<Entry> after = other.transact(records -> records.newestEntries(100));
            assertEquals(before, after);
            other.transact(records -> {
                assertArrayEquals(
                        new byte[] {1, 20}, records.pictures().body(Kept.id(20)).orElseThrow());
                assertEquals(
                        Optional.of(Pictures.State.GONE), records.pictures().state(Kept.id(21)));
                assertEquals(Optional.empty(), records.pictures().state(Kept.id(22)));
                return true;
            });
        }
    }

    @Test
    void aRestoredHistoryGoesOnInOrder() throws Exception {
        write(false);
        try (Restore restore = restoring();
                SqliteStore other = fresh("other")) {
            restore.into(other);
            other.transact(records -> {
                records.pairs().begin(Kept.name(9));
                records.pairs().join(1);
                assertEquals(2, records.pairs().count(true) - 1, "the pair is the same as before");
                records.addEntry(new Entry(Kept.id(7), true, Saying.words("after it"), 1, false));
                assertEquals("after it", records.newestEntries(100).getLast().text());
                return true;
            });
        }
    }

    @Test
    void whatThePersonChoseAndAddedComesBackToo() throws Exception {
        Map<String, String> written =
                Map.of("dyad.toml", "profile = \"quiet\"\n", "relay.toml", "a relay\n", "household.json", "{}");
        for (Map.Entry<String, String> file : written.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        write(false);
        try (Restore restore = restoring()) {
            assertEquals(written, restore.files());
        }
    }

    @Test
    void thousandsOfWordsOfAllSizesComeBack() throws Exception {
        store.transact(records -> {
            for (int number = 1_000; number < 3_000; number++) {
                String text = "x".repeat(number % 50 == 0 ? 65_536 : number % 400);
                records.addEntry(new Entry(Kept.id(number), true, Saying.words(text), number, true));
            }
            return true;
        });
        write(false);
        try (Restore restore = restoring();
                SqliteStore other = fresh("other")) {
            restore.into(other);
            assertEquals(2_008, restore.tally().words());
            List<Entry> before = store.transact(records -> records.newestEntries(5_000));
            List<Entry> after = other.transact(records -> records.newestEntries(5_000));
            assertEquals(before, after);
        }
    }

    @Test
    void aFileIsForItsOwnerOnlyAndNoneIsReplacedUnlessForced() throws Exception {
        write(false);
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
        byte[] first = Files.readAllBytes(file);
        BackupException refusal = assertThrows(BackupException.class, () -> write(false));
        assertEquals(BackupException.Kind.EXISTS, refusal.kind());
        assertArrayEquals(first, Files.readAllBytes(file));
        write(true);
        try (var inside = Files.list(directory)) {
            assertTrue(inside.noneMatch(path -> path.toString().endsWith(".tmp")), "nothing half-written is left");
        }
    }

    @Test
    void aFolderThatIsNotThereIsAClearError() {
        file = directory.resolve("nowhere").resolve("backup");
        BackupException refusal = assertThrows(BackupException.class, () -> write(false));
        assertEquals(BackupException.Kind.STORAGE, refusal.kind());
    }

    @Test
    void aHomeWithALinkOrAHistoryIsRefusedAndLeftAsItIs() throws Exception {
        write(false);
        try (Restore restore = restoring();
                SqliteStore busy = fresh("busy")) {
            busy.transact(records -> {
                records.addEntry(new Entry(Kept.id(1), true, Saying.words("mine already"), 1, true));
                return true;
            });
            BackupException refusal = assertThrows(BackupException.class, () -> restore.into(busy));
            assertEquals(BackupException.Kind.NOT_EMPTY, refusal.kind());
            assertEquals(1, Kept.contents(busy).size());
            assertEquals(
                    BackupException.Kind.NOT_EMPTY,
                    assertThrows(BackupException.class, () -> restore.into(store))
                            .kind());
        }
    }

    @Test
    void twoBackupsOfTheSameAreNotAlike() throws Exception {
        BackupKey one =
                BackupKey.of(Kept.PASSPHRASE, new Header(Content.BACKUP, 8 * 1024, 1, new SystemEntropy().bytes(24)));
        BackupKey other =
                BackupKey.of(Kept.PASSPHRASE, new Header(Content.BACKUP, 8 * 1024, 1, new SystemEntropy().bytes(24)));
        Backup backup = new Backup(store, files);
        backup.write(directory.resolve("one"), one, false);
        backup.write(directory.resolve("other"), other, false);
        assertEquals(Files.size(directory.resolve("one")), Files.size(directory.resolve("other")));
        assertNotEquals(-1, Files.mismatch(directory.resolve("one"), directory.resolve("other")));
    }
}
