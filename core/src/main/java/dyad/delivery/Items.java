package dyad.delivery;

import dyad.frame.Chunk;
import dyad.history.MessageId;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.seam.Records.Item;
import dyad.seam.Records.Stream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts messages into chunks, each sealed on its own, so that a change of epoch loses nothing that was committed. */
final class Items {
    /** Plain bytes in one chunk: 410 less the tag. */
    static final int CAPACITY = Chunk.CAPACITY - Primitives.TAG;

    private Items() {}

    /** The chunks of a message, numbered from {@code index}. */
    static List<Item> cut(long index, MessageId id, byte[] message) {
        List<Item> items = new ArrayList<>();
        for (int from = 0; from < message.length; from += CAPACITY) {
            int to = Math.min(message.length, from + CAPACITY);
            byte[] part = Arrays.copyOfRange(message, from, to);
            items.add(new Item(index + items.size(), id, from == 0, to == message.length, part));
        }
        return items;
    }

    /** What the chunks of a message make when they are put together again. */
    static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    /** The chunk's flags. */
    static int flags(Item item) {
        return Chunk.flags(item.first(), item.last());
    }

    /** What a chunk's seal covers beside its content. */
    static byte[] associated(Stream stream, long index, int flags) {
        return Labels.ITEM.fields().u8(stream.code()).u32(index).u8(flags).bytes();
    }
}
