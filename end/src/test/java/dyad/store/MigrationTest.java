package dyad.store;

import static dyad.store.Samples.assertSays;
import static dyad.store.Samples.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.link.Bond;
import dyad.seam.Pairs.Reach;
import dyad.seam.Records;
import dyad.seam.Records.Draft;
import dyad.seam.Records.LetterPart;
import dyad.seam.Records.Stream;
import dyad.seam.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of every earlier version, written by the program of that time, are brought up to date. All hold the same: five
 * words of which one was forgotten, one on its way and one a draft, half a word that was coming in, and a bond; version 2
 * and later ones also two parts of a letter.
 */
class MigrationTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void nothingOfAnOldFileIsLost(int version) throws Exception {
        try (SqliteStore store = SqliteStore.open(OldFiles.copy(version, directory))) {
            store.transact(records -> {
                List<Entry> words = records.entries(Optional.empty(), 10);
                assertEquals(
                        List.of(
                                new Entry(id(1), true, Saying.words("good morning"), 1_000, true),
                                new Entry(id(2), false, Saying.words("grüße 🌻"), 2_000, true),
                                new Entry(id(4), true, Saying.words("on its way"), 4_000, false),
                                new Entry(id(5), true, Saying.words("kept"), 5_000, false)),
                        words);
                assertTrue(records.wasApplied(id(3)), "a forgotten word is still known");
                Draft draft = records.oldestDraft(Stream.WORDS).orElseThrow();
                assertEquals(id(5), draft.id());
                assertArrayEquals(bytes("draft of five"), draft.message());
                assertEquals(id(4), records.items(Stream.WORDS, 0, 9).getFirst().id());
                assertArrayEquals(
                        bytes("half a word"), records.parts(Stream.WORDS).getFirst());
                assertArrayEquals(bytes("awake"), records.get("presence").orElseThrow());
                List<Integer> letter =
                        records.letterParts(9).stream().map(LetterPart::part).toList();
                assertEquals(version == 1 ? List.of() : List.of(0, 3), letter);
                return true;
            });
            assertEquals("mqtt://relay.invalid", Bond.load(store).orElseThrow().relay());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anOldFileGoesOnInOrder(int version) throws Exception {
        Path file = OldFiles.copy(version, directory);
        try (SqliteStore store = SqliteStore.open(file)) {
            store.transact(records -> {
                records.pairs().begin(bytes("bond"));
                records.addEntry(new Entry(id(6), true, Saying.words("after the upgrade"), 500, false));
                return true;
            });
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            store.transact(records -> {
                assertEquals(List.of(id(5), id(6)), ids(records.newestEntries(2)));
                assertEquals(List.of(id(4), id(5), id(6)), ids(records.entries(Optional.of(id(3)), 10)));
                return true;
            });
        }
    }

    /** Whom they were said to is not certain: there were no pairs then. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void wordsOfBeforeThereWerePairsBelongToNobody(int version) throws Exception {
        try (SqliteStore store = SqliteStore.open(OldFiles.copy(version, directory))) {
            store.transact(records -> {
                records.pairs().begin(bytes("one bond"));
                records.pairs().begin(bytes("another"));
                records.pairs().join(1);
                assertNothingFormer(records);
                return true;
            });
        }
    }

    private static void assertNothingFormer(Records records) {
        assertEquals(0, records.pairs().count(true));
        assertEquals(0, records.pairs().count(false));
        assertEquals(List.of(), records.pairs().beyond(new Reach(0, 0), 0, 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aStepThatFailsLeavesTheOldVersionWhole(int version) throws Exception {
        Path file = OldFiles.copy(version, directory);
        // The last step cannot add its column: there is something of that name.
        OldFiles.sql(file, "ALTER TABLE history ADD COLUMN attachment TEXT");
        List<String> before = OldFiles.contents(file);
        assertThrows(StoreException.class, () -> SqliteStore.open(file));
        assertEquals(before, OldFiles.contents(file));
        OldFiles.sql(file, "ALTER TABLE history DROP COLUMN attachment");
        try (SqliteStore store = SqliteStore.open(file)) {
            assertEquals(4, store.transact(records -> records.newestEntries(10)).size());
        }
    }

    @Test
    void anUpgradedFileIsRefusedByTheProgramOfBefore() throws IOException, SQLException, StoreException {
        Path file = OldFiles.copy(1, directory);
        SqliteStore.open(file).close();
        int current = OldFiles.version(file);
        assertFalse(OldFiles.VERSIONS.contains(current), "every step has an old file in these tests");
        OldFiles.sql(file, "PRAGMA user_version = " + (current + 1));
        List<String> before = OldFiles.contents(file);
        StoreException refusal = assertThrows(StoreException.class, () -> SqliteStore.open(file));
        assertSays("newer Dyad (version " + (current + 1) + " of its tables; this one knows " + current + ")", refusal);
        assertSays("update Dyad", refusal);
        assertEquals(before, OldFiles.contents(file));
    }

    private static List<MessageId> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    private static MessageId id(int number) {
        byte[] bytes = new byte[MessageId.SIZE];
        Arrays.fill(bytes, (byte) number);
        return MessageId.of(bytes);
    }
}
