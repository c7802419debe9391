package dyad.history;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.feeling.Feeling;
import java.util.Optional;

/** What comes with words, or alone: one form on the wire, on the disk and in a backup. */
public sealed interface Attachment {
    /** The most bytes that one may have before the words. */
    int MOST_BYTES = 512;

    /** Which kind of message it makes of the words: the code on the wire and on the disk. */
    int kind();

    /** Its bytes, which stand before the words. */
    byte[] bytes();

    /** Whether messages of this kind are something that was said. */
    static boolean isKind(int kind) {
        return kind == Nothing.KIND || kind == Felt.KIND;
    }

    /**
     * Reads one by itself, as it is kept.
     *
     * @throws MalformedException if it makes no sense or is of a kind that is not known
     */
    static Attachment read(int kind, byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        Attachment attachment =
                read(kind, in).orElseThrow(() -> new MalformedException("an attachment of an unknown kind"));
        in.end();
        return attachment;
    }

    /**
     * Reads what stands before the words in a message of this kind; empty for a kind that is nothing said, or of a later
     * version.
     *
     * @throws MalformedException if it is of a known kind and makes no sense
     */
    static Optional<Attachment> read(int kind, ByteReader in) throws MalformedException {
        return switch (kind) {
            case Nothing.KIND -> Optional.of(new Nothing());
            case Felt.KIND -> Optional.of(new Felt(Feeling.read(in)));
            default -> Optional.empty();
        };
    }

    /** Words alone. */
    record Nothing() implements Attachment {
        static final int KIND = 1;

        @Override
        public int kind() {
            return KIND;
        }

        @Override
        public byte[] bytes() {
            return new byte[0];
        }
    }

    /** A feeling, with words or without. */
    record Felt(Feeling feeling) implements Attachment {
        static final int KIND = 6;

        @Override
        public int kind() {
            return KIND;
        }

        @Override
        public byte[] bytes() {
            return feeling.bytes();
        }
    }
}
