package dyad.delivery;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.history.MessageId;
import java.util.ArrayList;
import java.util.List;

/**
 * How far one author's messages reach in somebody's history: how many there are, and the ids of those with 0, 1, 2, 4, 8
 * … newer ones after them, newest first. Written as u32 count, u8 number of ids, and the ids.
 *
 * <p>The count belongs to it: a history with a hole in it has the same newest ids as a whole one, but fewer before them.
 */
public record Locator(long count, List<MessageId> ids) {
    /** The most ids in a locator: the last one then has 2^30 messages after it. */
    public static final int MOST = 32;

    /** How many newer messages stand after the id at this index: 0, 1, 2, 4, 8 … */
    public static long distance(int index) {
        return index == 0 ? 0 : 1L << (index - 1);
    }

    /** Which message of its author the id at this index is, counted from 1 at the oldest. */
    public long ordinal(int index) {
        return count - distance(index);
    }

    void write(ByteWriter out) {
        out.u32(count).u8(ids.size());
        ids.forEach(id -> out.raw(id.bytes()));
    }

    static Locator read(ByteReader in) throws MalformedException {
        long count = in.u32();
        int size = in.u8();
        if (size > MOST || (size > 0 && distance(size - 1) >= count)) {
            throw new MalformedException("a locator with more ids than messages");
        }
        List<MessageId> ids = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            ids.add(MessageId.of(in.raw(MessageId.SIZE)));
        }
        return new Locator(count, List.copyOf(ids));
    }
}
