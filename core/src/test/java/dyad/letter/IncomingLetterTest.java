package dyad.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.delivery.Incoming;
import dyad.delivery.Message;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.keys.Primitives;
import dyad.seam.Records.Stream;
import dyad.world.MemoryStore;
import dyad.world.SeededEntropy;
import dyad.world.StandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A letter is read whatever the order in which its parts come. */
final class IncomingLetterTest {
    private static final long NUMBER = 5;

    private final SeededEntropy entropy = new SeededEntropy(1);
    private final LetterSealer sealer = new LetterSealer(new StandIn(), entropy, new byte[Primitives.KEY]);
    private final byte[] key = new byte[Primitives.KEY];
    private final LetterText text = new LetterText(MessageId.NONE);
    private final IncomingLetter letter = new IncomingLetter(NUMBER);

    private MessageId write(String said) {
        MessageId id = entropy.freshId();
        text.append(new LetterEntry.Whole(new Message.Word(id, 0, Saying.words(said)).bytes()), id);
        return id;
    }

    private Chunk record() {
        byte[] sealed = sealer.seal(key, NUMBER, LetterHead.PARTS, text.record(0));
        return new Chunk(ChunkType.LETTER, LetterHead.PARTS, NUMBER, sealed);
    }

    /** The slots of the period before hold what the letter was then. */
    @Test
    void anOlderFormOfTheLastRecordThatComesLaterTakesNothingAway() throws Exception {
        List<MessageId> said = new ArrayList<>(List.of(write("one")));
        Chunk shorter = record();
        said.add(write("another"));
        letter.take(record());
        letter.take(shorter);
        letter.key(key);

        List<MessageId> read = new ArrayList<>();
        Incoming words = Incoming.load(Stream.WORDS, new MemoryStore(), (records, message) -> {
            read.add(message.id());
            return Optional.empty();
        });
        letter.readOn(sealer, words, new ArrayList<>());
        assertEquals(said, read);
    }
}
