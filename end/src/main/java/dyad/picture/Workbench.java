package dyad.picture;

import dyad.bytes.ByteWriter;
import dyad.history.Attachment;
import dyad.history.Picture;
import dyad.picture.PictureException.Kind;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/**
 * The program of the process in which one file is decoded: reads it from standard input, writes what came of it to
 * standard output, and ends. {@link Workshop} starts it with little memory and little time, and reads no more than fits.
 *
 * <p>Answer: u8 0 and the result, or u8 1, text kind, text sentence.
 */
final class Workbench {
    static final String SEND = "send";
    static final String SHOW = "show";
    static final int DONE = 0;
    static final int REFUSED = 1;

    private static final float QUALITY_SHOWN = 0.9f;

    private Workbench() {}

    public static void main(String... arguments) throws IOException {
        ImageIO.setUseCache(false);
        byte[] answer;
        try {
            answer = answer(arguments, System.in.readNBytes(Limits.MOST_BYTES + 1));
        } catch (PictureException e) {
            answer = refusal(e);
        } catch (OutOfMemoryError e) {
            answer = refusal(Limits.damaged());
        }
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(answer);
        }
    }

    private static byte[] refusal(PictureException e) {
        return new ByteWriter()
                .u8(REFUSED)
                .text(e.kind().name())
                .text(e.getMessage())
                .bytes();
    }

    private static byte[] answer(String[] arguments, byte[] file) throws PictureException, IOException {
        if (file.length > Limits.MOST_BYTES) {
            throw Limits.tooManyBytes();
        }
        return arguments[0].equals(SEND) ? send(file) : show(arguments, file);
    }

    /** Attachment as on the wire (its hash is not known here, and zeros), then the body. */
    private static byte[] send(byte[] file) throws PictureException, IOException {
        PlainFile plain = PlainFile.of(file);
        Picture picture = Shrinking.shrink(Decoder.decode(plain), plain.orientation());
        byte[] head = Attachment.Pictured.of(picture, new byte[Attachment.Pictured.HASH])
                .bytes();
        return new ByteWriter()
                .u8(DONE)
                .u16(head.length)
                .raw(head)
                .raw(picture.body())
                .bytes();
    }

    /** The picture that came, made anew; it must be as large as it was announced. */
    private static byte[] show(String[] arguments, byte[] file) throws PictureException, IOException {
        if (!JpegFile.is(file)) {
            throw Limits.damaged();
        }
        PlainFile plain = new JpegFile(file, Boolean.parseBoolean(arguments[3])).plain();
        if (plain.width() != Integer.parseInt(arguments[1]) || plain.height() != Integer.parseInt(arguments[2])) {
            throw new PictureException(Kind.DAMAGED, "This picture is not the one that was announced.");
        }
        byte[] made =
                Encoder.encode(Scaling.upright(Decoder.decode(plain), 1, Picture.MOST_SIDE), QUALITY_SHOWN, false);
        return new ByteWriter().u8(DONE).raw(made).bytes();
    }
}
