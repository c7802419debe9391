package dyad.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Picture files of all kinds, good and bad, made where they are needed. */
public final class PictureFiles {
    private static final int SIGNATURE = 8;

    private PictureFiles() {}

    /** A scene: sky above, ground below, a sun at the upper left, and some grain. */
    public static BufferedImage scene(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        for (int row = 0; row < height; row++) {
            float share = (float) row / height;
            pen.setColor(
                    share < 0.6f ? new Color(0.3f + share / 2, 0.5f, 0.8f) : new Color(0.2f, 0.4f - share / 4, 0.1f));
            pen.drawLine(0, row, width, row);
        }
        pen.setColor(new Color(250, 220, 120));
        pen.fillOval(width / 8, height / 8, width / 6, width / 6);
        SplittableRandom chance = new SplittableRandom(7);
        for (int grain = 0; grain < width * height / 40; grain++) {
            int shade = chance.nextInt(256);
            pen.setColor(new Color(shade, shade, shade, 40));
            pen.fillRect(chance.nextInt(width), chance.nextInt(height), 3, 3);
        }
        pen.dispose();
        return image;
    }

    /** A good JPEG. */
    public static byte[] jpeg(int width, int height) {
        return write(scene(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** A good PNG, without transparency. */
    public static byte[] png(int width, int height) {
        return write(scene(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] write(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With a segment of metadata right behind the start of a JPEG. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + body.length);
        out.put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Exif that says how the camera was held, and where it was. */
    static byte[] exif(int orientation) {
        ByteBuffer out = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + 32);
        out.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
        out.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        out.putInt(0).put("GPS 48.137154 N 11.576124 E".getBytes(StandardCharsets.ISO_8859_1));
        return out.array();
    }

    /** Where the frame header of a JPEG stands: its marker. */
    static int frame(byte[] jpeg) {
        for (int at = 2; at < jpeg.length; at++) {
            if ((jpeg[at] & 0xff) == 0xff && ((jpeg[at + 1] & 0xff) == 0xc0 || (jpeg[at + 1] & 0xff) == 0xc2)) {
                return at;
            }
        }
        throw new IllegalStateException("no frame");
    }

    /** With other sides in its frame header than it has. */
    static byte[] lying(byte[] jpeg, int width, int height) {
        byte[] lie = jpeg.clone();
        ByteBuffer.wrap(lie).putShort(frame(jpeg) + 5, (short) height).putShort(frame(jpeg) + 7, (short) width);
        return lie;
    }

    /** With this last scan of a progressive JPEG so many times more. */
    static byte[] withScans(byte[] progressive, int more) {
        int last = progressive.length - 2;
        while ((progressive[last] & 0xff) != 0xff || (progressive[last + 1] & 0xff) != 0xda) {
            last--;
        }
        byte[] scan = Arrays.copyOfRange(progressive, last, progressive.length - 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(progressive, 0, progressive.length - 2);
        for (int count = 0; count < more; count++) {
            out.writeBytes(scan);
        }
        out.write(progressive, progressive.length - 2, 2);
        return out.toByteArray();
    }

    /** With a chunk behind the header of a PNG. */
    static byte[] withChunk(byte[] png, String type, byte[] body) {
        int behindHeader = SIGNATURE + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, behindHeader);
        out.writeBytes(chunk(type, body));
        out.write(png, behindHeader, png.length - behindHeader);
        return out.toByteArray();
    }

    /** A PNG that says it has these sides; its pixels are zeros, which take hardly any room. */
    static byte[] bomb(int width, int height, byte[] pixels) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 6);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png(8, 8), 0, SIGNATURE);
        out.writeBytes(chunk("IHDR", header.array()));
        out.writeBytes(chunk("IDAT", pixels));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] body) {
        byte[] named = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(named);
        sum.update(body);
        return ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(named)
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    /** One behind the other. */
    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
