package dyad.history;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.feeling.Feeling;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What one says to the other: words, and perhaps something with them. Only one that has an attachment may have no words.
 *
 * @param text the words; at most {@value #MOST_TEXT_BYTES} bytes of UTF-8
 * @param attachment what comes with them
 */
public record Saying(String text, Attachment attachment) {
    /** The most bytes of UTF-8 that words may have: 64 KB. */
    public static final int MOST_TEXT_BYTES = 65_536;

    /** The most bytes of one. */
    public static final int MOST_BYTES = Attachment.MOST_BYTES + MOST_TEXT_BYTES;

    /** Words alone. */
    public static Saying words(String text) {
        return new Saying(text, new Attachment.Nothing());
    }

    /** A feeling, with words or without. */
    public static Saying felt(Feeling feeling, String text) {
        return new Saying(text, new Attachment.Felt(feeling));
    }

    /** The feeling that comes with the words, if one does. */
    public Optional<Feeling> feeling() {
        return attachment instanceof Attachment.Felt(Feeling feeling) ? Optional.of(feeling) : Optional.empty();
    }

    /** What announces the picture that comes with the words, if one does. */
    public Optional<Attachment.Pictured> picture() {
        return attachment instanceof Attachment.Pictured pictured ? Optional.of(pictured) : Optional.empty();
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return text.isBlank() && attachment instanceof Attachment.Nothing;
    }

    /** How many bytes of UTF-8 this text takes. */
    public static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As it travels: the attachment, then the words. */
    public byte[] bytes() {
        return new ByteWriter()
                .raw(attachment.bytes())
                .raw(text.getBytes(StandardCharsets.UTF_8))
                .bytes();
    }

    /**
     * Reads all that is left of a message of this kind; empty for a kind that is nothing said, or of a later version.
     *
     * @throws MalformedException if it is of a known kind and makes no sense
     */
    public static Optional<Saying> read(int kind, ByteReader in) throws MalformedException {
        Optional<Attachment> attachment = Attachment.read(kind, in);
        if (attachment.isEmpty()) {
            return Optional.empty();
        }
        byte[] text = in.rest();
        if (text.length > MOST_TEXT_BYTES) {
            throw new MalformedException("words larger than 64 KB");
        }
        return Optional.of(new Saying(ByteReader.utf8(text), attachment.get()));
    }
}
