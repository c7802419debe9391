package dyad.letter;

import dyad.bytes.MalformedException;
import dyad.history.MessageId;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a letter says: the name of the message that its first line follows upon, then lines. It only ever grows, so what
 * is sealed of it stays true.
 */
final class LetterText {
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final List<Line> lines = new ArrayList<>();

    LetterText(MessageId predecessor) {
        text.writeBytes(predecessor.bytes());
    }

    /** Reads a text that is kept; {@code names} tells the message of an indexed chunk. */
    static LetterText read(byte[] kept, Names names) throws MalformedException {
        LetterText read = new LetterText(MessageId.of(Arrays.copyOf(kept, MessageId.SIZE)));
        int from = MessageId.SIZE;
        while (from < kept.length) {
            LetterEntry.Placed placed =
                    LetterEntry.read(kept, from).orElseThrow(() -> new MalformedException("half a line"));
            MessageId id = switch (placed.entry()) {
                case LetterEntry.Indexed indexed -> names.of(indexed.index());
                case LetterEntry.Whole whole -> whole.id();
            };
            read.append(placed.entry(), id);
            from = placed.end();
        }
        return read;
    }

    void append(LetterEntry entry, MessageId id) {
        text.writeBytes(entry.bytes());
        lines.add(new Line(entry, id, text.size()));
    }

    int size() {
        return text.size();
    }

    /** How many records the text takes. */
    int records() {
        return Math.ceilDiv(text.size(), LetterSealer.RECORD);
    }

    /** The plain bytes of one record. */
    byte[] record(int record) {
        int from = record * LetterSealer.RECORD;
        return Arrays.copyOfRange(text.toByteArray(), from, Math.min(text.size(), from + LetterSealer.RECORD));
    }

    List<Line> lines() {
        return lines;
    }

    /** A line, the message that it is of, and where it ends. */
    record Line(LetterEntry entry, MessageId id, int end) {}

    /** Which message a chunk of the outbox belongs to. */
    @FunctionalInterface
    interface Names {
        MessageId of(long index);
    }
}
