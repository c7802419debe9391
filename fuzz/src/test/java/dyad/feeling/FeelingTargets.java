package dyad.feeling;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.fuzz.Target;
import dyad.history.Attachment;
import dyad.history.Picture;
import dyad.history.Thumbnail;
import java.util.List;
import java.util.Optional;

/** What comes with words: feelings, and announcements of pictures. */
public final class FeelingTargets {
    private FeelingTargets() {}

    /** All of this package, and attachments. */
    public static List<Target> all() {
        Feeling feeling = new Feeling(
                new Mood(Share.HALF, Share.NONE, Share.of(0.9)),
                Optional.of(Category.LOVING),
                Envelope.GENTLE,
                Share.of(0.2),
                new Colour(200, 100, 50));
        Picture picture = new Picture(3, 3, new Thumbnail(3, 3, new int[9]), new byte[5]);
        return List.of(
                Target.canonical("feeling", MalformedException.class, FeelingTargets::feeling, feeling.bytes()),
                Target.canonical(
                        "attachment",
                        MalformedException.class,
                        FeelingTargets::attachment,
                        written(new Attachment.Felt(feeling)),
                        written(Attachment.Pictured.of(picture, new byte[Attachment.Pictured.HASH])),
                        written(new Attachment.Nothing())));
    }

    private static byte[] feeling(byte[] input) throws MalformedException {
        ByteReader in = new ByteReader(input);
        Feeling read = Feeling.read(in);
        in.end();
        return read.bytes();
    }

    /** The kind, and what it makes of the rest. */
    private static byte[] attachment(byte[] input) throws MalformedException {
        ByteReader in = new ByteReader(input);
        int kind = in.u8();
        return written(Attachment.read(kind, in.rest()));
    }

    private static byte[] written(Attachment attachment) {
        return new ByteWriter().u8(attachment.kind()).raw(attachment.bytes()).bytes();
    }
}
