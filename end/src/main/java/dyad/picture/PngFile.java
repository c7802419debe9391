package dyad.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Looks through the chunks of a PNG (W3C, PNG third edition). Only what the picture itself needs goes on: no text, no
 * colour profile, nothing behind its end. Of Exif only how it was held is read, and it is put upright.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int AROUND = 12;

    private final byte[] file;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int orientation = 1;
    private boolean pixels;

    PngFile(byte[] file) {
        this.file = file;
    }

    static boolean is(byte[] file) {
        return file.length > SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    PlainFile plain() throws PictureException {
        plain.writeBytes(SIGNATURE);
        int at = SIGNATURE.length;
        String type = "";
        while (!type.equals("IEND")) {
            if (at > file.length - AROUND) {
                throw Limits.damaged();
            }
            ByteBuffer in = ByteBuffer.wrap(file, at, file.length - at);
            int length = in.getInt();
            if (length < 0 || length > file.length - at - AROUND) {
                throw Limits.damaged();
            }
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            checkSum(at, length);
            if (width == 0 && !type.equals("IHDR")) {
                throw Limits.damaged();
            }
            chunk(type, at, length);
            at += AROUND + length;
        }
        if (!pixels) {
            throw Limits.damaged();
        }
        return new PlainFile("png", width, height, orientation, plain.toByteArray());
    }

    private void checkSum(int at, int length) throws PictureException {
        CRC32 sum = new CRC32();
        sum.update(file, at + 4, 4 + length);
        if ((int) sum.getValue() != ByteBuffer.wrap(file).getInt(at + 8 + length)) {
            throw Limits.damaged();
        }
    }

    private void chunk(String type, int at, int length) throws PictureException {
        switch (type) {
            case "IHDR" -> header(at + 8, length);
            case "acTL" ->
                throw Limits.form("This picture moves (APNG); Dyad carries still ones. Save it as a plain PNG.");
            case "IDAT" -> pixels = true;
            case "PLTE", "tRNS", "IEND" -> {}
            case "eXIf" -> {
                orientation = Orientation.ofTiff(Arrays.copyOfRange(file, at + 8, at + 8 + length));
                return;
            }
            default -> {
                // A capital letter says that the picture cannot be understood without it.
                if (Character.isUpperCase(type.charAt(0))) {
                    throw Limits.damaged();
                }
                return;
            }
        }
        plain.write(file, at, AROUND + length);
    }

    private void header(int at, int length) throws PictureException {
        if (width != 0 || length != 13) {
            throw Limits.damaged();
        }
        ByteBuffer in = ByteBuffer.wrap(file);
        Limits.checkPixels(in.getInt(at), in.getInt(at + 4));
        width = in.getInt(at);
        height = in.getInt(at + 4);
    }
}
