package dyad.store;

import static dyad.store.Samples.bytes;
import static dyad.store.Samples.id;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.Attachment;
import dyad.history.Entry;
import dyad.history.Picture;
import dyad.history.Saying;
import dyad.history.Thumbnail;
import dyad.seam.Pictures.State;
import dyad.seam.Pictures.Underway;
import dyad.seam.Records.Item;
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

class StoredPicturesTest {
    @TempDir
    private Path directory;

    private SqliteStore store;

    @BeforeEach
    void open() throws StoreException {
        store = SqliteStore.open(directory.resolve("link.db"));
        in(records -> {
            records.pairs().begin(bytes("first"));
            for (int number = 1; number <= 4; number++) {
                records.addEntry(pictured(number));
            }
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

    private static Entry pictured(int number) {
        Picture picture = new Picture(4, 3, new Thumbnail(1, 1, new int[] {0xabc}), bytes("body " + number));
        Saying said = new Saying("look", Attachment.Pictured.of(picture, new byte[32]));
        return new Entry(id(number), number % 2 == 1, said, number, true);
    }

    @Test
    void aBodyIsKeptUntilItsEntryIsForgotten() throws StoreException {
        in(records -> {
            records.pictures().keep(id(1), bytes("body 1"));
            records.pictures().giveUp(id(2), State.GONE);
            return true;
        });
        assertArrayEquals(
                bytes("body 1"), in(records -> records.pictures().body(id(1))).orElseThrow());
        assertEquals(Optional.of(State.GONE), in(records -> records.pictures().state(id(2))));
        assertEquals(Optional.empty(), in(records -> records.pictures().body(id(2))));
        assertEquals(
                in(records -> records.entry(id(1))).orElseThrow().said(),
                pictured(1).said());
        in(records -> records.forget(id(1)));
        assertEquals(Optional.empty(), in(records -> records.pictures().state(id(1))));
        in(records -> records.forgetBefore(100));
        assertEquals(Optional.empty(), in(records -> records.pictures().state(id(2))));
    }

    @Test
    void whatIsUnderwayIsToldInTheOrderInWhichItGoes() throws StoreException {
        in(records -> {
            for (int number : List.of(1, 3)) {
                records.pictures().keep(id(number), bytes("body " + number));
                records.pictures().sendAs(id(number), id(100 + number));
            }
            records.addDraft(Stream.BULK, id(103), bytes("the third"));
            records.addItem(Stream.BULK, new Item(7, id(101), false, false, bytes("one")));
            records.addItem(Stream.BULK, new Item(8, id(101), false, true, bytes("two")));
            return true;
        });
        assertEquals(
                List.of(new Underway(id(1), 6, Optional.of(2)), new Underway(id(3), 6, Optional.empty())),
                in(records -> records.pictures().underway()));
        assertEquals(true, in(records -> records.isWaiting(Stream.BULK, id(101))));
        assertEquals(true, in(records -> records.isWaiting(Stream.BULK, id(103))));
        assertEquals(false, in(records -> records.isWaiting(Stream.WORDS, id(103))));
        assertEquals(Optional.of(id(101)), in(records -> records.pictures().sentAs(id(1))));
    }

    @Test
    void onlyFormerPicturesOfThePairAreLackingTheNewestFirst() throws StoreException {
        assertEquals(Optional.empty(), in(records -> records.pictures().lacking()));
        in(records -> {
            records.pairs().begin(bytes("present"));
            records.addEntry(pictured(50));
            records.pairs().join(1);
            records.pictures().keep(id(4), bytes("here"));
            return true;
        });
        assertEquals(Optional.of(id(3)), in(records -> records.pictures().lacking()));
        in(records -> {
            records.pictures().giveUp(id(3), State.BROKEN);
            return true;
        });
        assertEquals(Optional.of(id(2)), in(records -> records.pictures().lacking()));
    }

    @Test
    void picturesOutliveALinkAsTheirEntriesDo() throws StoreException {
        in(records -> {
            records.pictures().keep(id(1), bytes("body 1"));
            records.eraseLink(false);
            return true;
        });
        assertTrue(in(records -> records.pictures().body(id(1))).isPresent());
        in(records -> {
            records.eraseLink(true);
            return true;
        });
        assertEquals(Optional.empty(), in(records -> records.pictures().state(id(1))));
    }
}
