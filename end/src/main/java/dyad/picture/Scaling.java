package dyad.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Makes pictures smaller, and flat: what is transparent becomes white. */
final class Scaling {
    private Scaling() {}

    /** The whole picture, upright, with its longer side not above {@code side}. */
    static BufferedImage upright(BufferedImage decoded, int orientation, int side) {
        BufferedImage small = within(decoded, side);
        if (orientation == 1) {
            return small;
        }
        boolean turned = Orientation.turns(orientation);
        BufferedImage upright =
                canvas(turned ? small.getHeight() : small.getWidth(), turned ? small.getWidth() : small.getHeight());
        draw(small, upright, Orientation.upright(orientation, small.getWidth(), small.getHeight()));
        return upright;
    }

    /** The picture with its longer side not above {@code side}. */
    static BufferedImage within(BufferedImage image, int side) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1, (double) side / longer);
        return to(image, (int) Math.max(1, Math.round(image.getWidth() * scale)), (int)
                Math.max(1, Math.round(image.getHeight() * scale)));
    }

    /** In halves, as far as they go: one step over many pixels would look at a few of them only. */
    static BufferedImage to(BufferedImage image, int width, int height) {
        BufferedImage now = image;
        do {
            int nextWidth = Math.max(width, Math.ceilDiv(now.getWidth(), 2));
            int nextHeight = Math.max(height, Math.ceilDiv(now.getHeight(), 2));
            BufferedImage next = canvas(nextWidth, nextHeight);
            draw(
                    now,
                    next,
                    AffineTransform.getScaleInstance(
                            (double) nextWidth / now.getWidth(), (double) nextHeight / now.getHeight()));
            now = next;
        } while (now.getWidth() != width || now.getHeight() != height);
        return now;
    }

    private static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage from, BufferedImage to, AffineTransform transform) {
        Graphics2D pen = to.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, to.getWidth(), to.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(from, transform, null);
        } finally {
            pen.dispose();
        }
    }
}
