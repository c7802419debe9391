package dyad.picture;

import dyad.history.Picture;
import dyad.history.Thumbnail;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Makes of a picture one that fits into 60 KB: as large as it can be and still look well. */
final class Shrinking {
    private static final int[] SIDES = {1_600, 1_360, 1_152, 976, 832, 704, 592, 496, 416, 352, 256};
    private static final float[] BETTER = {0.85f, 0.78f, 0.7f, 0.6f};
    private static final float LEAST = 0.5f;

    private Shrinking() {}

    static Picture shrink(BufferedImage decoded, int orientation) throws IOException {
        BufferedImage upright = Scaling.upright(decoded, orientation, SIDES[0]);
        for (int side : SIDES) {
            BufferedImage image = Scaling.within(upright, side);
            byte[] least = Encoder.encode(image, LEAST, true);
            if (least.length <= Picture.MOST_BYTES) {
                return new Picture(image.getWidth(), image.getHeight(), thumbnail(image), best(image, least));
            }
        }
        throw new IllegalStateException("256 pixels at half quality never take 60 KB; this is a bug");
    }

    private static byte[] best(BufferedImage image, byte[] least) throws IOException {
        for (float quality : BETTER) {
            byte[] bytes = Encoder.encode(image, quality, true);
            if (bytes.length <= Picture.MOST_BYTES) {
                return bytes;
            }
        }
        return least;
    }

    static Thumbnail thumbnail(BufferedImage image) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        int columns = Math.max(1, Math.round((float) Thumbnail.MOST_CELLS * image.getWidth() / longer));
        int rows = Math.max(1, Math.round((float) Thumbnail.MOST_CELLS * image.getHeight() / longer));
        BufferedImage tiny = Scaling.to(image, columns, rows);
        int[] colours = new int[columns * rows];
        for (int cell = 0; cell < colours.length; cell++) {
            colours[cell] = colour(tiny.getRGB(cell % columns, cell / columns));
        }
        return new Thumbnail(columns, rows, colours);
    }

    private static int colour(int rgb) {
        return four(rgb >> 16) << 8 | four(rgb >> 8) << 4 | four(rgb);
    }

    private static int four(int component) {
        return ((component & 0xff) * 15 + 127) / 255;
    }
}
