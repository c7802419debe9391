package dyad.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.delivery.Arrival;
import dyad.delivery.Bodies;
import dyad.delivery.Locator;
import dyad.delivery.Locator.Mark;
import dyad.delivery.Message;
import dyad.delivery.Token;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.keys.SystemPrimitives;
import dyad.seam.Pairs.PastBond;
import dyad.seam.Pairs.Previous;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.seam.StoreException;
import dyad.vectors.Vectors;
import dyad.world.MemoryStore;
import dyad.world.SeededEntropy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner may try who was never linked with this end before, or who asks out of turn. */
final class StrangersTest {
    private static final Locator NOTHING = new Locator(List.of());
    private static final Previous FIRST = new Previous(Optional.empty(), Optional.empty());

    private final SystemPrimitives primitives = new SystemPrimitives();
    private final SeededEntropy entropy = new SeededEntropy(5);
    private final MemoryStore store = new MemoryStore();
    private final Bodies bodies = new Bodies(primitives, entropy);
    private final Kinship before = new Kinship(primitives, entropy, Vectors.counting(0, 32));
    private final Kinship present = new Kinship(primitives, entropy, Vectors.counting(0x20, 32));

    /** Two words with a former partner; then a new bond. */
    @BeforeEach
    void beginANewBond() throws StoreException {
        store.transact(records -> {
            before.begin(records);
            records.addEntry(new Entry(id(1), true, Saying.words("mine of before"), 1, false));
            records.addEntry(new Entry(id(2), false, Saying.words("theirs of before"), 2, true));
            records.eraseLink(false);
            present.begin(records);
            return true;
        });
    }

    private static MessageId id(int first) {
        return MessageId.of(Vectors.counting(first, MessageId.SIZE));
    }

    private Token guess() {
        return Token.of(entropy.bytes(Token.SIZE));
    }

    private Token kin() {
        return present.token(new PastBond(1, before.name(), 1));
    }

    private Optional<Arrival> hear(Message message) throws StoreException {
        Recall recall = Recall.load(present, bodies, store);
        Optional<Arrival> arrival = store.transact(records -> recall.apply(records, message));
        recall.drafted();
        while (recall.draftMore()) {
            // All that would be returned becomes drafts, though none of them is sent here.
        }
        return arrival;
    }

    private List<Message> drafts() throws StoreException {
        return store.transact(StrangersTest::drafted);
    }

    private static List<Message> drafted(Records records) {
        List<Message> messages = new ArrayList<>();
        records.drafts(Stream.WORDS, 0, 100).forEach(draft -> {
            try {
                messages.add(Message.read(draft.message()));
            } catch (dyad.bytes.MalformedException e) {
                throw new IllegalStateException(e);
            }
        });
        return messages;
    }

    /** The tokens' first message is sent, so that what follows is all that is new. */
    private void sendAll() throws StoreException {
        store.transact(records -> {
            records.drafts(Stream.WORDS, 0, 100).forEach(draft -> records.removeDraft(draft.id()));
            return true;
        });
    }

    @Test
    void everyBondBeginsWithTokensOfEqualSizeWhetherThereWasAnotherOrNot() throws StoreException {
        MemoryStore fresh = new MemoryStore();
        fresh.transact(records -> {
            present.begin(records);
            return true;
        });
        int known = store.transact(records -> records.oldestDraft(Stream.WORDS))
                .orElseThrow()
                .message()
                .length;
        int unknown = fresh.transact(records -> records.oldestDraft(Stream.WORDS))
                .orElseThrow()
                .message()
                .length;
        assertEquals(known, unknown);
        assertTrue(known <= 394, "one chunk");
    }

    @Test
    void whoKnowsNoFormerBondGetsNothingReturned() throws StoreException {
        sendAll();
        List<Token> guesses = List.of(guess(), Token.NONE);
        hear(new Message.Kinship(id(50), guesses));
        Optional<Arrival> asked = hear(new Message.Recall(id(51), guess(), NOTHING, NOTHING));
        assertInstanceOf(Arrival.Refused.class, asked.orElseThrow());
        assertEquals(List.of(), drafts());
    }

    @Test
    void whoKnowsNoFormerBondCannotPutWordsIntoTheHistory() throws StoreException {
        hear(new Message.Kinship(id(50), List.of(guess())));
        Optional<Arrival> forged =
                hear(new Message.Returned(id(60), 5, false, Token.NONE, FIRST, Saying.words("you said this")));
        assertInstanceOf(Arrival.Refused.class, forged.orElseThrow());
        assertInstanceOf(
                Arrival.Refused.class,
                hear(new Message.Gone(id(61), false, Token.NONE, FIRST, id(62))).orElseThrow());
        store.transact(records -> {
            assertEquals(2, records.newestEntries(10).size());
            assertFalse(records.wasApplied(id(60)));
            assertFalse(records.wasApplied(id(62)));
            return true;
        });
    }

    @Test
    void aTokenOfOneBondIsWorthNothingInAnother() throws StoreException {
        sendAll();
        Kinship third = new Kinship(primitives, entropy, Vectors.counting(0x40, 32));
        Token replayed = kin();
        store.transact(records -> {
            records.eraseLink(false);
            third.begin(records);
            records.drafts(Stream.WORDS, 0, 9).forEach(draft -> records.removeDraft(draft.id()));
            return true;
        });
        Recall recall = Recall.load(third, bodies, store);
        store.transact(records -> recall.apply(records, new Message.Kinship(id(50), List.of(replayed))));
        assertEquals(List.of(), drafts());
    }

    @Test
    void theKinIsAskedOnceAndGetsItsAnswerOnce() throws StoreException {
        sendAll();
        hear(new Message.Kinship(id(50), List.of(kin())));
        assertInstanceOf(Message.Recall.class, drafts().getFirst());
        sendAll();
        hear(new Message.Recall(id(51), kin(), NOTHING, NOTHING));
        assertEquals(
                List.of("mine of before", "theirs of before"),
                drafts().stream()
                        .map(draft -> ((Message.Returned) draft).said().text())
                        .toList());
        sendAll();
        Optional<Arrival> again = hear(new Message.Recall(id(52), kin(), NOTHING, NOTHING));
        assertInstanceOf(Arrival.Refused.class, again.orElseThrow());
        hear(new Message.Kinship(id(53), List.of(kin())));
        assertEquals(List.of(), drafts());
    }

    /** The partner may know a bond that is not among the newest ones which this end named. */
    @Test
    void aRequestProvesByItselfThatItsSenderIsKin() throws StoreException {
        sendAll();
        hear(new Message.Kinship(id(50), List.of(guess())));
        hear(new Message.Recall(id(51), kin(), NOTHING, NOTHING));
        assertInstanceOf(Message.Recall.class, drafts().getFirst(), "it is asked in turn");
        sendAll();
        hear(new Message.Word(id(52), 3, Saying.words("any")));
        assertEquals(2, drafts().size());
    }

    @Test
    void aLocatorWithAHoleBeforeItIsNotBelieved() throws StoreException {
        hear(new Message.Kinship(id(50), List.of(kin())));
        sendAll();
        // It has our only word, but another one before it: then its history is not ours.
        Locator holed = new Locator(List.of(new Mark(id(1), Mark.add(Mark.add(0, id(9)), id(1)))));
        Locator whole = new Locator(List.of(new Mark(id(2), Mark.add(0, id(2)))));
        hear(new Message.Recall(id(51), kin(), whole, holed));
        assertEquals(1, drafts().size());
    }

    @Test
    void aKindOfALaterVersionIsPassedOverOnce() throws StoreException {
        assertEquals(Optional.empty(), hear(new Message.Unknown(id(70))));
        boolean applied = store.transact(records -> records.wasApplied(id(70)));
        assertTrue(applied);
        assertEquals(
                2, (int) store.transact(records -> records.newestEntries(10).size()));
    }
}
