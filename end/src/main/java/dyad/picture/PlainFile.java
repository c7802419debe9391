package dyad.picture;

import dyad.picture.PictureException.Kind;
import java.nio.charset.StandardCharsets;

/**
 * A JPEG or PNG that was looked through without decoding it, and freed of everything but the picture.
 *
 * @param format as the decoder calls it
 * @param width in pixels, as declared
 * @param height in pixels, as declared
 * @param orientation 1 to 8, as Exif numbers them
 * @param bytes what is left for the decoder
 */
record PlainFile(String format, int width, int height, int orientation, byte[] bytes) {

    /** Tells by its first bytes what it is; a name or a declared type counts for nothing. */
    static PlainFile of(byte[] file) throws PictureException {
        if (JpegFile.is(file)) {
            return new JpegFile(file, false).plain();
        }
        if (PngFile.is(file)) {
            return new PngFile(file).plain();
        }
        throw new PictureException(Kind.FORMAT, "Dyad takes JPEG and PNG pictures. " + what(file));
    }

    private static String what(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 512), StandardCharsets.ISO_8859_1);
        if (start.startsWith("GIF8")) {
            return "This is a GIF: convert it to PNG first.";
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return "This is a WebP: convert it to JPEG first.";
        }
        if (start.startsWith("ftyp", 4)) {
            return "This is a HEIC, an AVIF or a film: convert it to JPEG first.";
        }
        if (start.stripLeading().startsWith("<") || start.contains("<svg")) {
            return "This is a drawing or a web page (SVG, XML or HTML), and no picture.";
        }
        return "This is something else.";
    }
}
