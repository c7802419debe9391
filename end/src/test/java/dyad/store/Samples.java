package dyad.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.seam.Records.Item;
import dyad.seam.StoreException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Values for tests, each made from a small number. */
final class Samples {
    private Samples() {}

    static MessageId id(int number) {
        return MessageId.of(ByteBuffer.allocate(MessageId.SIZE).putInt(number).array());
    }

    static void assertSays(String expected, StoreException refusal) {
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(expected), message);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Entry mine(int number) {
        return new Entry(id(number), true, Saying.words("word " + number), 1_000L * number, false);
    }

    static Entry theirs(int number) {
        return new Entry(id(number), false, Saying.words("word " + number), 1_000L * number, true);
    }

    static Item chunk(long index, int message, boolean first, boolean last) {
        return new Item(index, id(message), first, last, bytes("chunk " + index));
    }
}
