package dyad.store;

import static dyad.store.Samples.bytes;
import static dyad.store.Samples.chunk;
import static dyad.store.Samples.id;
import static dyad.store.Samples.mine;
import static dyad.store.Samples.theirs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.seam.Store.Work;
import dyad.seam.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    private Path directory;

    private SqliteStore store;

    @BeforeEach
    void openWithFourWords() throws StoreException {
        store = SqliteStore.open(directory.resolve("link.db"));
        in(records -> {
            records.addEntry(mine(1));
            records.addEntry(theirs(4));
            records.addEntry(mine(2));
            records.addEntry(theirs(3));
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> T in(Work<T> work) throws StoreException {
        return store.transact(work);
    }

    private boolean is(Work<Boolean> work) throws StoreException {
        return store.transact(work);
    }

    private int count(Work<Integer> work) throws StoreException {
        return store.transact(work);
    }

    private static List<MessageId> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    @Test
    void entriesKeepTheOrderInWhichTheyWereAdded() throws StoreException {
        assertEquals(List.of(id(1), id(4), id(2), id(3)), ids(in(r -> r.entries(Optional.empty(), 10))));
        assertEquals(List.of(id(1), id(4)), ids(in(r -> r.entries(Optional.empty(), 2))));
        assertEquals(List.of(id(2), id(3)), ids(in(r -> r.entries(Optional.of(id(4)), 10))));
        assertEquals(List.of(id(2), id(3)), ids(in(r -> r.newestEntries(2))));
        assertEquals(Optional.of(theirs(4)), in(r -> r.entry(id(4))));
        assertEquals(Optional.empty(), in(r -> r.entry(id(99))));
    }

    @Test
    void onlyAnOwnWordIsMarkedAsArrived() throws StoreException {
        in(records -> {
            records.markArrived(id(1));
            records.markArrived(id(4));
            return true;
        });
        assertTrue(in(r -> r.entry(id(1))).orElseThrow().arrived());
        assertFalse(in(r -> r.entry(id(2))).orElseThrow().arrived());
    }

    @Test
    void aForgottenWordStaysAppliedAndStillMarksItsPlace() throws StoreException {
        assertTrue(is(r -> r.forget(id(3))));
        assertFalse(is(r -> r.forget(id(3))));
        assertTrue(is(r -> r.wasApplied(id(3))));
        assertFalse(is(r -> r.wasApplied(id(99))));
        in(r -> {
            r.addEntry(mine(5));
            return true;
        });
        assertEquals(List.of(id(5)), ids(in(r -> r.entries(Optional.of(id(3)), 10))));
        assertEquals(List.of(), ids(in(r -> r.entries(Optional.of(id(99)), 10))));
    }

    @Test
    void anIdCanBeAppliedWithoutAnEntry() throws StoreException {
        in(r -> {
            r.markApplied(id(6));
            r.markApplied(id(6));
            r.markApplied(id(1));
            r.addEntry(mine(7));
            return true;
        });
        assertTrue(is(r -> r.wasApplied(id(6))));
        assertEquals(Optional.empty(), in(r -> r.entry(id(6))));
        assertEquals(List.of(id(7)), ids(in(r -> r.entries(Optional.of(id(6)), 10))));
        assertEquals(5, in(r -> r.newestEntries(10)).size());
    }

    @Test
    void wordsSaidBeforeAMomentAreForgotten() throws StoreException {
        assertEquals(2, count(r -> r.forgetBefore(3_000)));
        assertEquals(List.of(id(4), id(3)), ids(in(r -> r.newestEntries(10))));
    }

    @Test
    void leavingKeepsTheHistoryUnlessToldOtherwise() throws StoreException {
        in(records -> {
            records.put("bond", bytes("key"));
            records.addDraft(Stream.WORDS, id(10), bytes("draft"));
            records.addItem(Stream.BULK, chunk(1, 11, true, true));
            records.addPart(Stream.WORDS, bytes("part"));
            records.putLetterPart(3, 0, bytes("sealed"));
            records.eraseLink(false);
            return true;
        });
        assertTrue(is(HistoryTest::nothingOfTheLinkIsLeft));
        assertEquals(4, in(r -> r.newestEntries(10)).size());
        in(records -> {
            records.eraseLink(true);
            return true;
        });
        assertEquals(List.of(), in(r -> r.newestEntries(10)));
        assertFalse(is(r -> r.wasApplied(id(1))));
    }

    private static boolean nothingOfTheLinkIsLeft(Records records) {
        return records.get("bond").isEmpty()
                && records.oldestDraft(Stream.WORDS).isEmpty()
                && records.itemCount(Stream.BULK) == 0
                && records.parts(Stream.WORDS).isEmpty()
                && records.letterParts(3).isEmpty();
    }
}
