package dyad.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Looks through the segments of a JPEG (ITU-T T.81, annex B). Only what the picture itself needs goes on: no metadata, no
 * colour profile, no comment, nothing behind its end.
 */
final class JpegFile {
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final byte[] JFIF = {
        (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final byte[] file;
    private final boolean mayBeCut;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
    private int at = 2;
    private int width;
    private int height;
    private int components;
    private int orientation = 1;
    private int scans;
    private boolean jfif;
    private int adobe = -1;

    /** @param mayBeCut whether it may end before its end, with what has come of it so far */
    JpegFile(byte[] file, boolean mayBeCut) {
        this.file = file;
        this.mayBeCut = mayBeCut;
    }

    static boolean is(byte[] file) {
        return file.length > 3 && u8(file, 0) == 0xff && u8(file, 1) == SOI && u8(file, 2) == 0xff;
    }

    PlainFile plain() throws PictureException {
        boolean ended = false;
        while (!ended) {
            int marker = marker();
            ended = marker == EOI || !segment(marker);
        }
        if (width == 0 || scans == 0) {
            throw Limits.damaged();
        }
        return new PlainFile("jpeg", width, height, orientation, assembled());
    }

    private byte[] assembled() {
        plain.write(0xff);
        plain.write(SOI);
        if (jfif) {
            plain.writeBytes(JFIF);
        }
        if (adobe >= 0) {
            plain.writeBytes(new byte[] {
                (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) adobe
            });
        }
        plain.writeBytes(picture.toByteArray());
        plain.write(0xff);
        plain.write(EOI);
        return plain.toByteArray();
    }

    /** The next marker; the end, if the file may be cut and is. */
    private int marker() throws PictureException {
        if (at + 1 < file.length && u8(file, at) != 0xff) {
            throw Limits.damaged();
        }
        while (at + 1 < file.length && u8(file, at + 1) == 0xff) {
            at++;
        }
        if (at + 1 >= file.length) {
            return cut();
        }
        at += 2;
        return u8(file, at - 1);
    }

    private int cut() throws PictureException {
        if (!mayBeCut) {
            throw Limits.damaged();
        }
        return EOI;
    }

    /** One segment; false if the file is cut within it. */
    private boolean segment(int marker) throws PictureException {
        if (at + 2 > file.length || at + length() > file.length) {
            return cut() != EOI;
        }
        int length = length();
        if (length < 2) {
            throw Limits.damaged();
        }
        byte[] body = Arrays.copyOfRange(file, at + 2, at + length);
        switch (marker) {
            case 0xc0, 0xc1, 0xc2 -> frame(body);
            case 0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdc, 0xde, 0xdf ->
                throw Limits.form("This is a very rare form of JPEG. Save it anew with another program.");
            case 0xe0 -> jfif |= startsWith(body, "JFIF");
            case 0xe1 -> orientation = orientation == 1 ? Orientation.ofExif(body) : orientation;
            case 0xee -> adobe = startsWith(body, "Adobe") && body.length > 11 ? u8(body, 11) : adobe;
            default -> {
                if (marker < 0xc0 || (marker >= 0xd0 && marker <= SOI)) {
                    throw Limits.damaged();
                }
            }
        }
        boolean needed = marker == 0xdb || marker == 0xc4 || marker == 0xdd || marker <= 0xc2 || marker == SOS;
        if (needed) {
            picture.write(file, at - 2, length + 2);
        }
        at += length;
        return marker != SOS || scan();
    }

    private int length() {
        return u8(file, at) << 8 | u8(file, at + 1);
    }

    private void frame(byte[] body) throws PictureException {
        if (width != 0 || body.length < 6) {
            throw Limits.damaged();
        }
        height = u8(body, 1) << 8 | u8(body, 2);
        width = u8(body, 3) << 8 | u8(body, 4);
        components = u8(body, 5);
        Limits.checkPixels(width, height);
        if (components == 4) {
            throw Limits.form("This JPEG is made for print (CMYK). Save it as RGB first.");
        }
        if (u8(body, 0) != 8 || (components != 1 && components != 3)) {
            throw Limits.form("This is a very rare form of JPEG. Save it anew with another program.");
        }
    }

    /** The coded pixels behind a scan's header: everything up to the next marker. */
    private boolean scan() throws PictureException {
        scans++;
        if (width == 0 || scans > Limits.MOST_SCANS) {
            throw Limits.damaged();
        }
        int from = at;
        while (at + 1 < file.length && !isMarker(u8(file, at), u8(file, at + 1))) {
            at++;
        }
        boolean cut = at + 1 >= file.length;
        picture.write(file, from, (cut ? file.length : at) - from);
        return !cut || cut() != EOI;
    }

    private static boolean isMarker(int first, int second) {
        return first == 0xff && second != 0 && second != 0xff && (second < 0xd0 || second > 0xd7);
    }

    private static boolean startsWith(byte[] body, String name) {
        return body.length >= name.length()
                && new String(body, 0, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    private static int u8(byte[] bytes, int index) {
        return bytes[index] & 0xff;
    }
}
