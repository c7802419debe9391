package dyad.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held, by the one field of Exif that is read (CIPA DC-008, tag 0x0112). */
final class Orientation {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;

    private Orientation() {}

    /** 1 to 8; 1 (as it is) if an APP1 segment tells nothing sensible. */
    static int ofExif(byte[] segment) {
        boolean exif = segment.length > EXIF.length && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length);
        return exif ? ofTiff(Arrays.copyOfRange(segment, EXIF.length, segment.length)) : 1;
    }

    /** The same of what is behind that beginning, which is all that a PNG's eXIf chunk holds. */
    static int ofTiff(byte[] tiff) {
        if (tiff.length < 14) {
            return 1;
        }
        ByteBuffer in = ByteBuffer.wrap(tiff);
        in.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        if (directory < 8 || directory > tiff.length - 2) {
            return 1;
        }
        int fields = in.getShort(directory) & 0xffff;
        for (int field = 0; field < fields; field++) {
            int at = directory + 2 + 12 * field;
            if (at + 12 > tiff.length) {
                return 1;
            }
            if ((in.getShort(at) & 0xffff) == TAG && in.getShort(at + 2) == SHORT) {
                int value = in.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    static boolean turns(int orientation) {
        return orientation >= 5;
    }

    /** Puts a picture of this size upright. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
