package dyad.history;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.feeling.Feeling;
import java.util.Arrays;
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
        return kind == Nothing.KIND || kind == Felt.KIND || kind == Pictured.KIND;
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
            case Pictured.KIND -> Optional.of(Pictured.read(in));
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

    /**
     * Announces a picture: its body follows as a message of its own.
     *
     * @param width in pixels
     * @param height in pixels
     * @param length bytes of its body
     * @param hash 32 bytes over its body
     * @param thumbnail what is seen of it until then
     */
    record Pictured(int width, int height, int length, byte[] hash, Thumbnail thumbnail) implements Attachment {
        /** Bytes of {@link #hash}. */
        public static final int HASH = 32;

        static final int KIND = 7;

        /** The announcement of this picture. */
        public static Pictured of(Picture picture, byte[] hash) {
            return new Pictured(picture.width(), picture.height(), picture.body().length, hash, picture.thumbnail());
        }

        /**
         * The picture that an announcement and a body make.
         *
         * @throws MalformedException if they do not fit together
         */
        public static Picture readPicture(byte[] announcement, byte[] body) throws MalformedException {
            ByteReader in = new ByteReader(announcement);
            Pictured read = read(in);
            in.end();
            if (read.length != body.length) {
                throw new MalformedException("a picture of another length");
            }
            return new Picture(read.width, read.height, read.thumbnail, body);
        }

        @Override
        public int kind() {
            return KIND;
        }

        @Override
        public byte[] bytes() {
            ByteWriter out = new ByteWriter().u16(width).u16(height).u16(length).raw(hash);
            thumbnail.write(out);
            return out.bytes();
        }

        private static Pictured read(ByteReader in) throws MalformedException {
            Pictured read = new Pictured(in.u16(), in.u16(), in.u16(), in.raw(HASH), Thumbnail.read(in));
            if (!Picture.fits(read.width, read.height, read.length)) {
                throw new MalformedException("a picture of an impossible size");
            }
            return read;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pictured pictured && Arrays.equals(bytes(), pictured.bytes());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(hash);
        }
    }
}
