package dyad.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.Attachment;
import dyad.history.Picture;
import dyad.picture.PictureException.Kind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Real processes: what goes in, what comes out, and what they refuse. */
final class WorkshopTest {
    private final Workshop workshop = new Workshop();

    private static Attachment.Pictured announced(Picture picture) {
        return Attachment.Pictured.of(picture, new byte[Attachment.Pictured.HASH]);
    }

    @Test
    void aPhotoIsMadeSmallAndShownAgainAtEveryStageOfItsWay() throws Exception {
        Picture picture = workshop.prepare(new ByteArrayInputStream(PictureFiles.jpeg(2_400, 1_800)));
        assertTrue(picture.body().length <= Picture.MOST_BYTES);
        assertEquals(4.0 / 3, (double) picture.width() / picture.height(), 0.01);
        assertEquals(14, picture.thumbnail().columns());

        byte[] whole = workshop.show(announced(picture), picture.body(), false);
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(whole));
        assertEquals(picture.width(), seen.getWidth());
        assertTrue(!Arrays.equals(whole, picture.body()), "made anew");

        byte[] some = Arrays.copyOf(picture.body(), picture.body().length / 3);
        BufferedImage coarse = ImageIO.read(new ByteArrayInputStream(workshop.show(announced(picture), some, true)));
        assertEquals(picture.height(), coarse.getHeight());
        assertTrue(difference(seen, coarse) > 0.5, "it is coarser");
        assertTrue(difference(seen, coarse) < 30, "and yet the same picture");

        assertRefused(Kind.DAMAGED, picture, some, false);
        assertRefused(Kind.DAMAGED, picture, PictureFiles.png(picture.width(), picture.height()), false);
        assertRefused(Kind.DAMAGED, picture, PictureFiles.jpeg(picture.width() - 1, picture.height()), false);
    }

    private void assertRefused(Kind kind, Picture announced, byte[] body, boolean beginning) {
        PictureException refusal =
                assertThrows(PictureException.class, () -> workshop.show(announced(announced), body, beginning));
        assertEquals(kind, refusal.kind());
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        int count = 0;
        for (int y = 0; y < one.getHeight(); y += 3) {
            for (int x = 0; x < one.getWidth(); x += 3) {
                sum += Math.abs((one.getRGB(x, y) >> 8 & 0xff) - (other.getRGB(x, y) >> 8 & 0xff));
                count++;
            }
        }
        return (double) sum / count;
    }

    @Test
    void aFileWithoutEndIsGivenUpAtSixteenMegabytes() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0xff;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                Arrays.fill(target, from, from + length, (byte) 0xff);
                return length;
            }
        };
        PictureException refusal = assertThrows(PictureException.class, () -> workshop.prepare(endless));
        assertEquals(Kind.BYTES, refusal.kind());
    }

    @Test
    void whatIsNoPictureIsToldByItsKindThroughTheProcess() {
        byte[] drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.US_ASCII);
        PictureException refusal =
                assertThrows(PictureException.class, () -> workshop.prepare(new ByteArrayInputStream(drawing)));
        assertEquals(Kind.FORMAT, refusal.kind());
        assertTrue(refusal.getMessage().contains("SVG"));
    }
}
