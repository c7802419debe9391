package dyad.store;

import static dyad.store.Samples.bytes;
import static dyad.store.Samples.id;
import static dyad.store.Samples.mine;
import static dyad.store.Samples.theirs;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Pairs;
import dyad.seam.Pairs.Former;
import dyad.seam.Pairs.Known;
import dyad.seam.Pairs.Previous;
import dyad.seam.Pairs.Reach;
import dyad.seam.Records;
import dyad.seam.Store.Work;
import dyad.seam.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsTest {
    @TempDir
    private Path directory;

    private SqliteStore store;

    /** A bond with words 1 to 4, one with somebody else, and the present one, which belongs to the first. */
    @BeforeEach
    void openWithThreeBonds() throws StoreException {
        store = SqliteStore.open(directory.resolve("link.db"));
        in(records -> {
            Pairs pairs = records.pairs();
            pairs.begin(bytes("first"));
            records.addEntry(mine(1));
            records.addEntry(theirs(2));
            records.addEntry(mine(3));
            records.addEntry(theirs(4));
            records.forget(id(3));
            records.markApplied(id(90));
            pairs.begin(bytes("somebody else"));
            records.addEntry(mine(50));
            pairs.begin(bytes("present"));
            records.addEntry(mine(60));
            pairs.join(1);
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

    private static Previous after(int author, int both) {
        return new Previous(Optional.of(id(author)), Optional.of(id(both)));
    }

    private static List<MessageId> all(Records records) {
        return records.newestEntries(100).stream().map(Entry::id).toList();
    }

    @Test
    void bondsAreToldNewestFirstWithTheirPair() throws StoreException {
        List<Pairs.PastBond> bonds = in(records -> records.pairs().bonds());
        assertEquals(
                List.of(1L, 2L, 1L), bonds.stream().map(Pairs.PastBond::pair).toList());
        assertArrayEquals(bytes("present"), bonds.getFirst().name());
    }

    @Test
    void onlyTheFormerMessagesOfThePairCount() throws StoreException {
        in(records -> {
            Pairs pairs = records.pairs();
            assertEquals(2, pairs.count(true));
            assertEquals(2, pairs.count(false));
            assertTrue(pairs.isMine(id(3)));
            assertFalse(pairs.isMine(id(4)));
            assertFalse(pairs.isMine(id(90)));
            return true;
        });
    }

    @Test
    void anAuthorsFormerMessagesAreToldByPlaceForgottenOnesToo() throws StoreException {
        in(records -> {
            Pairs pairs = records.pairs();
            List<Known> mine = pairs.former(true, 0, 10);
            assertEquals(List.of(id(1), id(3)), mine.stream().map(Known::id).toList());
            assertEquals(mine.subList(0, 1), pairs.former(true, 0, 1));
            assertEquals(mine.subList(1, 2), pairs.former(true, mine.getFirst().place(), 10));
            assertEquals(List.of(), pairs.former(true, mine.getLast().place(), 10));
            assertEquals(
                    List.of(id(2), id(4)),
                    pairs.former(false, 0, 10).stream().map(Known::id).toList());
            return true;
        });
    }

    @Test
    void whatLiesBeyondAReachIsToldInOrderForgottenOnesWithoutTheirText() throws StoreException {
        in(records -> {
            Pairs pairs = records.pairs();
            List<Former> all = pairs.beyond(new Reach(0, 0), 0, 10);
            assertEquals(
                    List.of(id(1), id(2), id(3), id(4)),
                    all.stream().map(Former::id).toList());
            assertEquals(Optional.empty(), all.get(2).entry());
            assertEquals(
                    new Previous(Optional.empty(), Optional.empty()), all.get(0).previous());
            assertEquals(
                    new Previous(Optional.empty(), Optional.of(id(1))),
                    all.get(1).previous());
            assertEquals(after(2, 3), all.get(3).previous());
            Reach reach = new Reach(all.get(0).place(), all.get(3).place());
            assertEquals(List.of(all.get(2)), pairs.beyond(reach, 0, 10));
            assertEquals(
                    List.of(all.get(3)),
                    pairs.beyond(new Reach(0, 0), all.get(2).place(), 10));
            assertEquals(all.subList(0, 2), pairs.beyond(new Reach(0, 0), 0, 2));
            return true;
        });
    }

    @Test
    void returnedWordsStandWhereTheyBelong() throws StoreException {
        in(records -> {
            Pairs pairs = records.pairs();
            pairs.addReturned(0, after(4, 4), theirs(6));
            pairs.addReturned(0, after(3, 6), mine(7));
            pairs.addGone(0, after(7, 7), id(8), true);
            pairs.addReturned(0, after(6, 8), theirs(9));
            assertEquals(List.of(id(1), id(2), id(4), id(6), id(7), id(9), id(50), id(60)), all(records));
            assertTrue(records.wasApplied(id(8)));
            assertEquals(4, pairs.count(true));
            assertEquals(4, pairs.count(false));
            return true;
        });
    }

    @Test
    void whatWasSaidInALaterBondStandsBehindAllOfTheBondsBeforeIt() throws StoreException {
        in(records -> {
            Pairs pairs = records.pairs();
            pairs.begin(bytes("the newest"));
            pairs.join(1);
            // The other lost 3, and so names 1; but it was said in the third bond, before 60 was heard of.
            pairs.addReturned(3, after(1, 1), mine(61));
            // The other author's in that bond follow upon nothing; those of the first bond stand before them.
            pairs.addReturned(3, new Previous(Optional.empty(), Optional.empty()), theirs(62));
            pairs.addReturned(1, after(77, 77), mine(5));
            assertEquals(
                    List.of(id(1), id(2), id(5), id(4), id(50), id(60), id(61)),
                    all(records).stream().filter(one -> !one.equals(id(62))).toList());
            List<Former> former = pairs.beyond(new Reach(0, 0), 0, 20);
            assertEquals(
                    List.of(id(1), id(3), id(5), id(60), id(61)),
                    former.stream().filter(Former::mine).map(Former::id).toList());
            assertEquals(
                    List.of(1L, 1L, 1L, 3L, 3L),
                    former.stream().filter(Former::mine).map(Former::bond).toList());
            assertEquals(
                    List.of(id(2), id(4), id(62)),
                    former.stream().filter(one -> !one.mine()).map(Former::id).toList());
            return true;
        });
    }

    @Test
    void anAuthorsOrderIsKeptThoughTheTwoHistoriesCrossDifferently() throws StoreException {
        in(records -> {
            Pairs pairs = records.pairs();
            // The returner had both of ours before any of theirs: word 5 follows 1 there, but belongs before 3 here.
            pairs.addReturned(0, after(1, 4), mine(5));
            pairs.addReturned(0, new Previous(Optional.empty(), Optional.of(id(3))), theirs(10));
            assertEquals(List.of(id(10), id(1), id(5), id(2), id(4), id(50), id(60)), all(records));
            return true;
        });
    }

    @Test
    void aThousandReturnedWordsFitBetweenTwo() throws StoreException {
        in(records -> {
            for (int number = 1_000; number < 2_000; number++) {
                int before = number == 1_000 ? 1 : number - 1;
                records.pairs().addReturned(0, after(before, before), mine(number));
            }
            List<MessageId> ids = all(records);
            assertEquals(id(1_999), ids.get(ids.indexOf(id(2)) - 1));
            return true;
        });
        List<Former> all = in(records -> records.pairs().beyond(new Reach(0, 0), 0, 2_000));
        assertEquals(1_004, all.size());
        assertEquals(id(1_000), all.get(1).id());
    }

    @Test
    void whatIsNamedButUnknownIsPutBehindTheAuthorsLast() throws StoreException {
        in(records -> {
            records.pairs().addReturned(0, after(77, 78), theirs(6));
            records.pairs().addReturned(0, after(50, 60), mine(7));
            assertEquals(List.of(id(1), id(2), id(7), id(4), id(6), id(50), id(60)), all(records));
            return true;
        });
    }

    @Test
    void ownWordsWithinThePartnersReachHaveArrived() throws StoreException {
        in(records -> {
            records.addEntry(mine(61));
            long reach = records.pairs().former(true, 0, 10).getLast().place();
            records.pairs().markArrivedThrough(reach);
            assertTrue(records.entry(id(1)).orElseThrow().arrived());
            assertFalse(records.entry(id(50)).orElseThrow().arrived());
            assertFalse(records.entry(id(61)).orElseThrow().arrived());
            return true;
        });
    }

    @Test
    void leavingKeepsTheBondsNamesUnlessTheHistoryGoesToo() throws StoreException {
        in(records -> {
            records.eraseLink(false);
            assertEquals(3, records.pairs().bonds().size());
            records.eraseLink(true);
            assertEquals(List.of(), records.pairs().bonds());
            return true;
        });
    }
}
