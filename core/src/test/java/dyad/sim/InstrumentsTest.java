package dyad.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.Entry;
import dyad.history.Saying;
import dyad.keys.Primitives;
import dyad.keys.Primitives.Encapsulation;
import dyad.seam.Records;
import dyad.seam.StoreException;
import dyad.world.Killed;
import dyad.world.MemoryStore;
import dyad.world.Mix;
import dyad.world.PlannedKill.Moment;
import dyad.world.SeededEntropy;
import dyad.world.StandIn;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A simulator that cannot fail proves nothing: what it judges with must itself be right. */
final class InstrumentsTest {
    private static final byte[] KEY = new byte[Primitives.KEY];
    private static final byte[] NONCE = new byte[Primitives.NONCE];

    private final StandIn standIn = new StandIn();
    private final SeededEntropy entropy = new SeededEntropy(1);

    @Test
    void theStandInOpensWhatItSealedAndNothingElse() {
        byte[] plain = entropy.bytes(100);
        byte[] sealed = standIn.seal(KEY, NONCE, plain, plain);
        assertEquals(plain.length + Primitives.TAG, sealed.length);
        assertArrayEquals(plain, standIn.open(KEY, NONCE, plain, sealed).orElseThrow());
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertEquals(Optional.empty(), standIn.open(KEY, NONCE, plain, altered), "byte " + at);
        }
        assertEquals(Optional.empty(), standIn.open(entropy.bytes(Primitives.KEY), NONCE, plain, sealed));
        assertEquals(Optional.empty(), standIn.open(KEY, entropy.bytes(Primitives.NONCE), plain, sealed));
        assertEquals(Optional.empty(), standIn.open(KEY, NONCE, NONCE, sealed));
    }

    @Test
    void theStandInAgreesOnASecretThatAnAlteredCiphertextChanges() throws Exception {
        byte[] seed = entropy.bytes(Primitives.KEM_SEED);
        Encapsulation sent = standIn.encapsulate(standIn.kemPublicKey(seed), entropy);
        assertArrayEquals(sent.secret(), standIn.decapsulate(seed, sent.ciphertext()));
        sent.ciphertext()[700] ^= 1;
        assertFalse(Arrays.equals(sent.secret(), standIn.decapsulate(seed, sent.ciphertext())));
    }

    @Test
    void aPairOfKeyAndNonceThatSealsTwoThingsIsSeen() {
        Primitives watched = new WatchedPrimitives(standIn, new Nonces());
        watched.seal(KEY, NONCE, NONCE, KEY);
        watched.seal(KEY, NONCE, NONCE, KEY);
        assertThrows(Violation.class, () -> watched.seal(KEY, NONCE, NONCE, NONCE));
    }

    @Test
    void aMillionPairsAreToldApart() {
        Nonces nonces = new Nonces();
        for (long i = 1; i <= 1_000_000; i++) {
            assertTrue(nonces.note(Mix.end(i), i));
        }
        assertFalse(nonces.note(Mix.end(77), 78));
        assertTrue(nonces.note(Mix.end(77), 77));
    }

    @Test
    void theBookSeesWhatIsTwiceOutOfOrderOrForeign() {
        Book book = new Book("left");
        Entry one = entry("one");
        Entry two = entry("two");
        book.said(one);
        book.said(two);
        assertThrows(Violation.class, () -> book.applied(two));
        assertThrows(Violation.class, () -> book.arrived(one.id()));
        book.applied(one);
        book.arrived(one.id());
        assertThrows(Violation.class, () -> book.applied(one));
        assertThrows(Violation.class, () -> book.applied(entry("three")));
        book.applied(two);
        assertEquals(2, book.appliedCount());
    }

    private Entry entry(String text) {
        return new Entry(entropy.freshId(), true, Saying.words(text), 1, false);
    }

    @Test
    void aKillWithinAWriteLeavesAllOfItOrNothing() throws Exception {
        int whole = 0;
        for (int seed = 0; seed < 200; seed++) {
            MemoryStore store = new MemoryStore(seed);
            store.transact(records -> keep(records, 1));
            store.dieAt(Moment.TORN, 0);
            assertThrows(Killed.class, () -> store.transact(records -> keep(records, 2)));
            store.recover();
            byte[] left = store.look().get("a").orElseThrow();
            assertArrayEquals(left, store.look().get("b").orElseThrow());
            whole += left[0] == 2 ? 1 : 0;
        }
        assertTrue(whole > 0 && whole < 200, whole + " of 200 were whole");
    }

    @Test
    void aFullDiskUndoesTheTransaction() throws Exception {
        MemoryStore store = new MemoryStore(1);
        store.transact(records -> keep(records, 1));
        store.refuse(true);
        assertThrows(StoreException.class, () -> store.transact(records -> keep(records, 2)));
        assertEquals(1, store.look().get("a").orElseThrow()[0]);
    }

    private static boolean keep(Records records, int value) {
        records.put("a", new byte[] {(byte) value});
        records.put("b", new byte[] {(byte) value});
        return true;
    }

    @Test
    void theFootprintGrowsWithWhatIsHeld() {
        assertNotEquals(0, Footprint.of(new Book("left")));
        Book book = new Book("left");
        long before = Footprint.of(new Book[] {book});
        assertEquals(before, Footprint.of(new Book[] {book}));
        assertEquals(16 + 100, Footprint.of(new byte[100]));
    }
}
