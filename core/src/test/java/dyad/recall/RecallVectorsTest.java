package dyad.recall;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dyad.bytes.MalformedException;
import dyad.delivery.Locator;
import dyad.delivery.Locator.Mark;
import dyad.delivery.Message;
import dyad.delivery.Token;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.keys.SystemPrimitives;
import dyad.seam.Pairs.PastBond;
import dyad.seam.Pairs.Previous;
import dyad.vectors.Vectors;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The messages of the recall, byte by byte, as docs/protocol.md describes them. Inputs: former bond id = 00 01 … 1f, new
 * bond id = 20 21 … 3f; an id named n is n, n + 1 … n + 15.
 */
final class RecallVectorsTest {
    private static final List<Mark> THREE = List.of(new Mark(id(1), 7), new Mark(id(2), -1), new Mark(id(3), 0));

    private final Vectors vectors = new Vectors("derivations.txt");
    private final SystemPrimitives primitives = new SystemPrimitives();
    private final Kinship former =
            new Kinship(primitives, bytes -> Arrays.fill(bytes, (byte) 0), Vectors.counting(0, 32));
    private final Kinship present =
            new Kinship(primitives, bytes -> Arrays.fill(bytes, (byte) 0), Vectors.counting(0x20, 32));
    private final Token token = present.token(new PastBond(1, former.name(), 1));

    private static MessageId id(int first) {
        return MessageId.of(Vectors.counting(first, MessageId.SIZE));
    }

    @Test
    void aBondsNameAndItsTokenComeFromHashes() {
        assertAll(
                () -> vectors.check("former-bond", former.name()), //
                () -> vectors.check("kinship-token", token.bytes()));
    }

    @Test
    void theMessagesAreThoseOfTheDocument() {
        Locator two = new Locator(List.of(
                new Mark(id(0x70), Mark.add(Mark.add(0, id(0x80)), id(0x70))),
                new Mark(id(0x80), Mark.add(0, id(0x80)))));
        Locator none = new Locator(List.of());
        Previous previous = new Previous(Optional.of(id(0xa0)), Optional.of(id(0xb0)));
        assertAll(
                () -> vectors.check(
                        "message-kinship",
                        new Message.Kinship(id(0x60), Collections.nCopies(Message.Kinship.TOKENS, token)).bytes()),
                () -> vectors.check("message-recall", new Message.Recall(id(0x60), token, two, none).bytes()),
                () -> vectors.check(
                        "message-returned",
                        new Message.Returned(id(0x60), 1_000, true, token, previous, Saying.words("hi")).bytes()),
                () -> vectors.check(
                        "message-gone", new Message.Gone(id(0x60), false, Token.NONE, previous, id(0xc0)).bytes()));
    }

    @Test
    void everyMessageIsReadAsItWasWritten() throws MalformedException {
        Previous first = new Previous(Optional.empty(), Optional.empty());
        Previous later = new Previous(Optional.of(id(1)), Optional.of(id(2)));
        for (Message message : List.of(
                new Message.Word(id(9), 1_000, Saying.words("grüße")),
                new Message.Returned(id(9), 1_000, true, Token.NONE, first, Saying.words("grüße")),
                new Message.Returned(id(9), -1, false, token, later, Saying.words("")),
                new Message.Gone(id(9), true, token, later, id(4)))) {
            assertEquals(message, Message.read(message.bytes()));
        }
        Message.Recall recall = new Message.Recall(id(9), token, new Locator(THREE), new Locator(List.of()));
        Message.Recall read = (Message.Recall) Message.read(recall.bytes());
        assertEquals(List.of(recall.own(), recall.others()), List.of(read.own(), read.others()));
    }

    @Test
    void everyCutMessageOfAKnownKindIsRefusedAndNothingElseBreaks() {
        Message.Recall whole = new Message.Recall(id(9), token, new Locator(THREE), new Locator(THREE));
        byte[] bytes = whole.bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(MalformedException.class, () -> Message.read(cut));
        }
    }

    @Test
    void aLocatorWithMoreMarksThanThereAreIsRefused() {
        Locator wrong = new Locator(Collections.nCopies(Locator.MOST + 1, new Mark(id(1), 1)));
        Message.Recall message = new Message.Recall(id(9), token, wrong, new Locator(List.of()));
        assertThrows(MalformedException.class, () -> Message.read(message.bytes()));
    }

    @Test
    void aKindOfALaterVersionIsReadAsUnknown() throws MalformedException {
        byte[] later = new Message.Word(id(9), 1_000, Saying.words("hello")).bytes();
        later[MessageId.SIZE] = 77;
        assertEquals(new Message.Unknown(id(9)), Message.read(later));
    }
}
