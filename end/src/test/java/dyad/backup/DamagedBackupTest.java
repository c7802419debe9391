package dyad.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.backup.BackupException.Kind;
import dyad.store.SqliteStore;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every file that is not a whole backup is refused before anything is touched, and says why. */
@Execution(ExecutionMode.CONCURRENT)
class DamagedBackupTest {
    @TempDir
    private Path directory;

    private Path file = Path.of("");
    private byte[] whole = new byte[0];
    private final BackupKey key = Kept.light();

    @BeforeEach
    void write() throws Exception {
        file = directory.resolve("backup");
        try (SqliteStore store = Kept.store(directory)) {
            new Backup(store, List.of()).write(file, Kept.light(), false);
        }
        whole = Files.readAllBytes(file);
    }

    /** Making a key is work; the same header gives the same key. */
    private BackupException refusal(byte[] bytes) throws Exception {
        Files.write(file, bytes);
        return assertThrows(
                BackupException.class, () -> Restore.open(file, this::make).close());
    }

    private BackupKey make(Header header) throws BackupException {
        return Arrays.equals(header.bytes(), key.header())
                ? BackupKey.handedOver(key.header(), key.secret())
                : BackupKey.of(Kept.PASSPHRASE, header);
    }

    @Test
    void everyFileThatIsCutShortIsRefused() throws Exception {
        for (int length = 0; length < whole.length; length++) {
            Kind kind = refusal(Arrays.copyOf(whole, length)).kind();
            assertEquals(length < 12 ? Kind.FOREIGN : Kind.CUT_SHORT, kind, "cut at " + length);
        }
    }

    @Test
    void everyFlippedByteIsNoticed() throws Exception {
        for (int place = 0; place < whole.length; place++) {
            byte[] flipped = whole.clone();
            flipped[place] ^= 1;
            Kind kind = refusal(flipped).kind();
            assertTrue(expected(place).contains(kind), "byte " + place + ": " + kind);
        }
    }

    private Set<Kind> expected(int place) {
        if (place < 12) {
            return Set.of(Kind.FOREIGN);
        }
        if (place < 14) {
            return Set.of(Kind.NEWER);
        }
        if (place < SealedInput.HEAD) {
            return Set.of(Kind.PASSPHRASE, Kind.ALTERED);
        }
        return place < whole.length - SealedOutput.END.length ? Set.of(Kind.ALTERED) : Set.of(Kind.CUT_SHORT);
    }

    @Test
    void somethingAddedAtTheEndOrInTheMiddleIsNoticed() throws Exception {
        assertEquals(
                Kind.CUT_SHORT, refusal(Arrays.copyOf(whole, whole.length + 1)).kind());
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(whole, 0, whole.length);
        twice.write(whole, SealedInput.HEAD, whole.length - SealedInput.HEAD);
        assertEquals(Kind.ALTERED, refusal(twice.toByteArray()).kind());
    }

    @Test
    void chunksThatWereExchangedOrLeftOutAreNoticed() throws Exception {
        Path large = directory.resolve("large");
        try (var out = Files.newOutputStream(large)) {
            SealedOutput sealed = new SealedOutput(out, Kept.light());
            sealed.write(new byte[3 * SealedOutput.CHUNK + 100]);
            sealed.finish();
        }
        byte[] bytes = Files.readAllBytes(large);
        int chunk = SealedOutput.CHUNK + 16;
        int head = SealedInput.HEAD;
        byte[] exchanged = bytes.clone();
        System.arraycopy(bytes, head, exchanged, head + chunk, chunk);
        System.arraycopy(bytes, head + chunk, exchanged, head, chunk);
        assertEquals(Kind.ALTERED, refusal(exchanged).kind());
        ByteArrayOutputStream without = new ByteArrayOutputStream();
        without.write(bytes, 0, head + 2 * chunk);
        without.write(bytes, head + 3 * chunk, bytes.length - head - 3 * chunk);
        assertEquals(Kind.ALTERED, refusal(without.toByteArray()).kind());
        ByteArrayOutputStream ended = new ByteArrayOutputStream();
        ended.write(bytes, 0, head + 2 * chunk);
        ended.writeBytes(SealedOutput.END);
        assertEquals(Kind.ALTERED, refusal(ended.toByteArray()).kind());
    }

    @Test
    void aWrongPassphraseIsToldAsSuch() {
        BackupException refusal = assertThrows(
                BackupException.class,
                () -> Restore.open(file, "something else").close());
        assertEquals(Kind.PASSPHRASE, refusal.kind());
        assertTrue(String.valueOf(refusal.getMessage()).contains("passphrase"));
    }

    @Test
    void aHostileHeaderCannotTakeTheMachinesMemory() throws Exception {
        byte[] greedy = whole.clone();
        Arrays.fill(greedy, 14, 18, (byte) 0x7f);
        assertEquals(Kind.ALTERED, refusal(greedy).kind());
        byte[] endless = whole.clone();
        endless[18] = (byte) 0xff;
        assertEquals(Kind.ALTERED, refusal(endless).kind());
    }

    @Test
    void recordsOfANewerDyadArePassedOverAndCounted() throws Exception {
        try (var out = Files.newOutputStream(file)) {
            SealedOutput sealed = new SealedOutput(out, Kept.light());
            sealed.write(new byte[] {77, 0, 0, 0, 3, 1, 2, 3});
            sealed.write(new BackupRecord.Setting("presence", new byte[] {1}).bytes());
            sealed.write(new byte[] {78, 0, 0, 0, 0});
            sealed.finish();
        }
        try (Restore restore = Restore.open(file, Kept.PASSPHRASE);
                SqliteStore store = SqliteStore.open(directory.resolve("other").resolve("link.db"))) {
            assertEquals(new Tally(0, 2), restore.tally());
            restore.into(store);
            assertTrue(store.transact(records -> records.get("presence")).isPresent());
        }
    }

    @Test
    void aSettingThatIsNoneIsNotTaken() throws Exception {
        try (var out = Files.newOutputStream(file)) {
            SealedOutput sealed = new SealedOutput(out, Kept.light());
            sealed.write(new BackupRecord.Setting("bond", new byte[] {1}).bytes());
            sealed.finish();
        }
        try (Restore restore = Restore.open(file, Kept.PASSPHRASE);
                SqliteStore store = SqliteStore.open(directory.resolve("other").resolve("link.db"))) {
            restore.into(store);
            assertTrue(store.transact(records -> records.get("bond")).isEmpty());
        }
    }
}
