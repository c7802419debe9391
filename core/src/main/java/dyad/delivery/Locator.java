package dyad.delivery;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.history.MessageId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * How far one author's messages reach in somebody's history: marks at those with 0, 1, 2, 4, 8 … newer ones after them,
 * newest first. Written as u8 number of marks, and the marks.
 */
public record Locator(List<Mark> marks) {
    /** The most marks in a locator: the last one then has 2^30 messages after it. */
    public static final int MOST = 32;

    /** Whether a message with so many newer ones of its author gets a mark. */
    public static boolean marks(long newer) {
        return Long.bitCount(newer) <= 1;
    }

    void write(ByteWriter out) {
        out.u8(marks.size());
        marks.forEach(mark -> out.raw(mark.id().bytes()).u64(mark.sum()));
    }

    static Locator read(ByteReader in) throws MalformedException {
        int size = in.u8();
        if (size > MOST) {
            throw new MalformedException("a locator with more marks than there are");
        }
        List<Mark> marks = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            marks.add(new Mark(MessageId.of(in.raw(MessageId.SIZE)), in.u64()));
        }
        return new Locator(List.copyOf(marks));
    }

    /**
     * One message, and what stands before it.
     *
     * @param sum the first 8 bytes of the ids of all messages up to this one, combined by exclusive or: at both ends the
     *     same only if they are the same messages. A count would not tell as many others from those that are missing.
     */
    public record Mark(MessageId id, long sum) {
        /** The sum with one more message. */
        public static long add(long sum, MessageId id) {
            return sum ^ ByteBuffer.wrap(id.bytes()).getLong();
        }
    }
}
