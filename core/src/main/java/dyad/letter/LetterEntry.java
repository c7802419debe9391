package dyad.letter;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.history.MessageId;
import java.util.Optional;

/**
 * One line of a letter's text: a chunk that already has an index in the stream of words, or a whole word that has none.
 * Lines stand in the order in which they were said; each follows upon the line before it.
 */
sealed interface LetterEntry {
    /** Bytes before the content of either. */
    int WORD_HEAD = 1 + 2;

    int CHUNK_HEAD = 1 + 4 + 1 + 2;

    /** The line as it stands in the text. */
    byte[] bytes();

    /** Bytes that it takes there. */
    int size();

    /** A chunk with its index and flags, and what is in it. */
    record Indexed(long index, int flags, byte[] content) implements LetterEntry {
        @Override
        public byte[] bytes() {
            return new ByteWriter()
                    .u8(1)
                    .u32(index)
                    .u8(flags)
                    .u16(content.length)
                    .raw(content)
                    .bytes();
        }

        @Override
        public int size() {
            return CHUNK_HEAD + content.length;
        }
    }

    /** A message that never had an index. */
    record Whole(byte[] message) implements LetterEntry {
        @Override
        public byte[] bytes() {
            return new ByteWriter().u8(2).u16(message.length).raw(message).bytes();
        }

        @Override
        public int size() {
            return WORD_HEAD + message.length;
        }

        /** The message's name. */
        MessageId id() throws MalformedException {
            return MessageId.of(new ByteReader(message).raw(MessageId.SIZE));
        }
    }

    /** The line that begins here, with its length in the text; none if its end has not come yet. */
    static Optional<Placed> read(byte[] text, int from) throws MalformedException {
        ByteReader in = new ByteReader(text);
        in.raw(from);
        int left = text.length - from;
        if (left == 0) {
            return Optional.empty();
        }
        return switch (in.u8()) {
            case 1 -> indexed(in, from, left);
            case 2 -> whole(in, from, left);
            default -> throw new MalformedException("a letter's line of an unknown sort");
        };
    }

    private static Optional<Placed> indexed(ByteReader in, int from, int left) throws MalformedException {
        if (left < CHUNK_HEAD) {
            return Optional.empty();
        }
        long index = in.u32();
        int flags = in.u8();
        int length = in.u16();
        return left < CHUNK_HEAD + length
                ? Optional.empty()
                : Optional.of(new Placed(new Indexed(index, flags, in.raw(length)), from + CHUNK_HEAD + length));
    }

    private static Optional<Placed> whole(ByteReader in, int from, int left) throws MalformedException {
        if (left < WORD_HEAD) {
            return Optional.empty();
        }
        int length = in.u16();
        return left < WORD_HEAD + length
                ? Optional.empty()
                : Optional.of(new Placed(new Whole(in.raw(length)), from + WORD_HEAD + length));
    }

    /** A line, and where in the text the next one begins. */
    record Placed(LetterEntry entry, int end) {}
}
