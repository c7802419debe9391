package dyad.picture;

import dyad.fuzz.Check;
import dyad.fuzz.Target;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** JPEG and PNG, looked through and, where they are small, decoded. */
public final class PictureTargets {
    private static final int DECODED = 64 * 64;
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private PictureTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        byte[] jpeg = file("jpeg");
        byte[] png = file("png");
        return List.of(
                Target.of("picture", PictureException.class, input -> plain(PlainFile.of(input)), jpeg, png),
                Target.of(
                        "picture-cut",
                        PictureException.class,
                        input -> JpegFile.is(input) && plain(new JpegFile(input, true).plain()),
                        jpeg),
                Target.of(
                        "picture-summed",
                        PictureException.class,
                        input -> PngFile.is(input) && plain(new PngFile(summed(input)).plain()),
                        png),
                Target.total("picture-exif", input -> upright(Orientation.ofTiff(input)), exif()));
    }

    /** What is left is a picture within its limits, and nothing more comes off it. */
    private static boolean plain(PlainFile file) throws PictureException {
        Limits.checkPixels(file.width(), file.height());
        PlainFile again = PlainFile.of(file.bytes());
        Check.same(file.bytes(), again.bytes(), "a picture freed of all else, once more");
        Check.that(again.orientation() == 1, "how it was held is gone");
        if ((long) file.width() * file.height() <= DECODED) {
            BufferedImage image = Decoder.decode(file);
            Check.that(image.getWidth() == file.width() && image.getHeight() == file.height(), "as large as it says");
        }
        return true;
    }

    private static boolean upright(int orientation) {
        Check.that(orientation >= 1 && orientation <= 8, "there are eight ways to hold a camera");
        return orientation != 1;
    }

    private static byte[] file(String format) {
        BufferedImage image = new BufferedImage(12, 10, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 10; at++) {
            image.setRGB(at, at, 0xff8040 + at);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With right checksums in all chunks, which no mutation would guess. */
    private static byte[] summed(byte[] png) {
        byte[] summed = png.clone();
        ByteBuffer out = ByteBuffer.wrap(summed);
        int at = SIGNATURE;
        while (at <= png.length - AROUND) {
            int length = out.getInt(at);
            if (length < 0 || length > png.length - at - AROUND) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(summed, at + 4, 4 + length);
            out.putInt(at + 8 + length, (int) sum.getValue());
            at += AROUND + length;
        }
        return summed;
    }

    private static byte[] exif() {
        ByteBuffer out = ByteBuffer.allocate(26);
        out.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
        out.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
        return out.array();
    }
}
