package dyad.store;

import static dyad.store.Samples.bytes;
import static dyad.store.Samples.chunk;
import static dyad.store.Samples.id;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.seam.Records;
import dyad.seam.Records.Draft;
import dyad.seam.Records.Item;
import dyad.seam.Records.Stream;
import dyad.seam.Store.Work;
import dyad.seam.StoreException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsAndChunksTest {
    @TempDir
    private Path directory;

    private SqliteStore store;

    @BeforeEach
    void open() throws StoreException {
        store = SqliteStore.open(directory.resolve("link.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> T in(Work<T> work) throws StoreException {
        return store.transact(work);
    }

    private int count(Work<Integer> work) throws StoreException {
        return store.transact(work);
    }

    @Test
    void draftsQueueUpForEachStreamOnItsOwn() throws StoreException {
        in(records -> {
            records.addDraft(Stream.WORDS, id(1), bytes("one"));
            records.addDraft(Stream.BULK, id(2), bytes("image"));
            records.addDraft(Stream.WORDS, id(3), bytes("three"));
            return true;
        });
        assertEquals(2, count(records -> records.draftCount(Stream.WORDS)));
        Draft oldest = in(records -> records.oldestDraft(Stream.WORDS)).orElseThrow();
        assertEquals(id(1), oldest.id());
        assertArrayEquals(bytes("one"), oldest.message());
        List<Draft> second = in(records -> records.drafts(Stream.WORDS, 1, 5));
        assertEquals(List.of(id(3)), second.stream().map(Draft::id).toList());
        assertEquals(1, in(records -> records.drafts(Stream.WORDS, 0, 1)).size());
        assertEquals(List.of(), in(records -> records.drafts(Stream.WORDS, 2, 5)));
        in(records -> {
            records.removeDraft(id(1));
            return true;
        });
        assertEquals(
                id(3),
                in(records -> records.oldestDraft(Stream.WORDS)).orElseThrow().id());
        assertEquals(
                id(2),
                in(records -> records.oldestDraft(Stream.BULK)).orElseThrow().id());
    }

    @Test
    void chunksComeBackInOrderFromAnIndexOn() throws StoreException {
        in(DraftsAndChunksTest::twoMessages);
        List<Item> items = in(records -> records.items(Stream.WORDS, 2, 2));
        assertEquals(List.of(2L, 3L), items.stream().map(Item::index).toList());
        assertEquals(id(7), items.getFirst().id());
        assertTrue(items.getFirst().last());
        assertFalse(items.getFirst().first());
        assertArrayEquals(bytes("chunk 3"), items.getLast().plaintext());
        assertEquals(4, count(records -> records.itemCount(Stream.WORDS)));
        assertEquals(0, count(records -> records.itemCount(Stream.BULK)));
    }

    @Test
    void anAcknowledgementNamesTheMessagesWhoseLastChunkWent() throws StoreException {
        in(DraftsAndChunksTest::twoMessages);
        assertEquals(List.of(id(7)), in(records -> records.removeItemsThrough(Stream.WORDS, 3)));
        assertEquals(List.of(), in(records -> records.removeItemsThrough(Stream.WORDS, 3)));
        assertEquals(List.of(id(8)), in(records -> records.removeItemsThrough(Stream.WORDS, 100)));
        assertEquals(0, count(records -> records.itemCount(Stream.WORDS)));
    }

    @Test
    void partsOfAnUnfinishedMessageComeBackInOrder() throws StoreException {
        in(records -> {
            assertEquals(1, records.addPart(Stream.WORDS, bytes("a")));
            assertEquals(1, records.addPart(Stream.BULK, bytes("x")));
            assertEquals(2, records.addPart(Stream.WORDS, bytes("b")));
            return true;
        });
        List<byte[]> parts = in(records -> records.parts(Stream.WORDS));
        assertEquals(2, parts.size());
        assertArrayEquals(bytes("a"), parts.getFirst());
        assertArrayEquals(bytes("b"), parts.getLast());
        in(records -> {
            records.clearParts(Stream.WORDS);
            return true;
        });
        assertEquals(0, in(records -> records.parts(Stream.WORDS)).size());
        assertEquals(1, in(records -> records.parts(Stream.BULK)).size());
    }

    private static boolean twoMessages(Records records) {
        records.addItem(Stream.WORDS, chunk(1, 7, true, false));
        records.addItem(Stream.WORDS, chunk(2, 7, false, true));
        records.addItem(Stream.WORDS, chunk(3, 8, true, false));
        records.addItem(Stream.WORDS, chunk(4, 8, false, true));
        return true;
    }
}
