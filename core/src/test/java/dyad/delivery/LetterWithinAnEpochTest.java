package dyad.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.frame.Acknowledgement;
import dyad.frame.Chunk;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.keys.EpochSecrets;
import dyad.keys.MessageChain;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.seam.Records.Item;
import dyad.seam.Records.Stream;
import dyad.world.MemoryStore;
import dyad.world.StandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * An end that comes back finds an epoch's completion and a letter at the relay, in this order: the letter then brings
 * chunks that the epoch's chains have keys for. Once the two ends took these keys for different chunks, and nothing
 * crossed until the next epoch.
 */
final class LetterWithinAnEpochTest {
    private static final int ITEMS = 5;
    private static final int IN_THE_LETTER = 3;
    private static final long PATIENCE = 1;

    private final MemoryStore here = new MemoryStore();
    private final Outgoing out = new Outgoing(Stream.WORDS, here);
    private final List<MessageId> applied = new ArrayList<>();
    private final Incoming in;
    private long now;

    LetterWithinAnEpochTest() throws Exception {
        in = Incoming.load(Stream.WORDS, new MemoryStore(), (records, message) -> {
            applied.add(message.id());
            return Optional.empty();
        });
    }

    private static MessageChain chain(int epoch) {
        byte[] secret = new byte[Primitives.KEY];
        secret[0] = (byte) epoch;
        return EpochSecrets.derive(new StandIn(), epoch, secret, new byte[Primitives.KEY], 0)
                .live()
                .chain(Role.FIRST, Stream.WORDS);
    }

    private void begin(int epoch) {
        out.begin(chain(epoch));
        in.begin(chain(epoch));
    }

    private Chunk next() throws Exception {
        now += 2 * PATIENCE;
        return out.chunk(now, PATIENCE).orElseThrow();
    }

    @Test
    void whatALetterBringsWithinAnEpochIsPassedOverAtBothEnds() throws Exception {
        MessageId word = MessageId.of(new byte[MessageId.SIZE]);
        byte[] message = new Message.Word(word, 0, Saying.words("w".repeat((ITEMS - 1) * Items.CAPACITY))).bytes();
        here.transact(records -> {
            records.addDraft(Stream.WORDS, word, message);
            return true;
        });
        begin(1);
        out.acknowledged(Acknowledgement.NONE);
        next();

        begin(2);
        List<Item> letter = here.transact(records -> records.items(Stream.WORDS, 0, IN_THE_LETTER));
        for (Item item : letter) {
            assertTrue(in.takeIndexed(item.index(), Items.flags(item), item.plaintext(), new ArrayList<>()));
        }
        out.acknowledged(in.acknowledgement());
        for (int frames = 0; frames < 2 * ITEMS && applied.isEmpty(); frames++) {
            in.take(next());
            out.acknowledged(in.acknowledgement());
        }

        assertEquals(List.of(word), applied);
        assertEquals(new Acknowledgement(ITEMS, 0), in.acknowledgement());
    }
}
