package dyad.picture;

import static dyad.picture.PictureFiles.jpeg;
import static dyad.picture.PictureFiles.png;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.Picture;
import dyad.picture.PictureException.Kind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, is told before a pixel of it is decoded; what is left for the decoder is the picture and nothing else. */
final class HostileFilesTest {
    private static final byte[] HTML = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] progressive() {
        try {
            return Encoder.encode(PictureFiles.scene(64, 48, BufferedImage.TYPE_INT_RGB), 0.8f, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] printed() {
        byte[] four = jpeg(16, 16);
        four[PictureFiles.frame(four) + 9] = 4;
        return four;
    }

    private static byte[] flipped(byte[] file, int at) {
        byte[] other = file.clone();
        other[at] ^= 1;
        return other;
    }

    static Stream<Arguments> bad() {
        byte[] photo = jpeg(64, 48);
        byte[] drawing = png(64, 48);
        return Stream.of(
                Arguments.of("a GIF", text("GIF89a and more"), Kind.FORMAT, "GIF"),
                Arguments.of("a WebP", text("RIFF\0\0\0\0WEBPVP8 "), Kind.FORMAT, "WebP"),
                Arguments.of("a HEIC", text("\0\0\0\u0018ftypheic\0\0\0\0"), Kind.FORMAT, "HEIC"),
                Arguments.of("an SVG", text("<?xml version=\"1.0\"?><svg onload=\"x()\"/>"), Kind.FORMAT, "SVG"),
                Arguments.of("a web page", HTML, Kind.FORMAT, "HTML"),
                Arguments.of("nothing", new byte[0], Kind.FORMAT, "else"),
                Arguments.of(
                        "a JPEG that says it is huge", PictureFiles.lying(photo, 60_000, 60_000), Kind.PIXELS, "60000"),
                Arguments.of("a JPEG just above the bound", PictureFiles.lying(photo, 4_096, 2_049), Kind.PIXELS, "8"),
                Arguments.of("a JPEG without a height", PictureFiles.lying(photo, 64, 0), Kind.DAMAGED, "damaged"),
                Arguments.of(
                        "a PNG that unfolds without end",
                        PictureFiles.bomb(16_000, 16_000, new byte[90]),
                        Kind.PIXELS,
                        "16000"),
                Arguments.of(
                        "a PNG with a negative side", PictureFiles.bomb(-1, 4, new byte[9]), Kind.DAMAGED, "damaged"),
                Arguments.of("a JPEG for print", printed(), Kind.FORM, "CMYK"),
                Arguments.of("a moving PNG", PictureFiles.withChunk(drawing, "acTL", new byte[8]), Kind.FORM, "APNG"),
                Arguments.of(
                        "a PNG with what nobody knows",
                        PictureFiles.withChunk(drawing, "ABcD", new byte[8]),
                        Kind.DAMAGED,
                        "damaged"),
                Arguments.of("half a JPEG", Arrays.copyOf(photo, photo.length / 2), Kind.DAMAGED, "cut off"),
                Arguments.of("half a PNG", Arrays.copyOf(drawing, drawing.length / 2), Kind.DAMAGED, "cut off"),
                Arguments.of("a PNG with a wrong sum", flipped(drawing, 60), Kind.DAMAGED, "damaged"),
                Arguments.of(
                        "a JPEG of a thousand scans",
                        PictureFiles.withScans(progressive(), 1_000),
                        Kind.DAMAGED,
                        "damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isRefusedByItsKind(String what, byte[] file, Kind kind, String says) {
        PictureException refusal = assertThrows(PictureException.class, () -> PlainFile.of(file), what);
        assertEquals(kind, refusal.kind());
        assertTrue(refusal.getMessage().contains(says), refusal.getMessage());
    }

    static Stream<Arguments> good() {
        byte[] photo = jpeg(64, 48);
        byte[] drawing = png(64, 48);
        byte[] profile = new byte[60_000];
        new SplittableRandom(1).nextBytes(profile);
        return Stream.of(
                Arguments.of("a JPEG", photo),
                Arguments.of("a progressive JPEG", progressive()),
                Arguments.of(
                        "a grey JPEG",
                        PictureFiles.write(PictureFiles.scene(64, 48, BufferedImage.TYPE_BYTE_GRAY), "jpeg")),
                Arguments.of("a PNG", drawing),
                Arguments.of(
                        "a PNG with transparency",
                        PictureFiles.write(PictureFiles.scene(64, 48, BufferedImage.TYPE_INT_ARGB), "png")),
                Arguments.of(
                        "a PNG of 16 bits",
                        PictureFiles.write(PictureFiles.scene(64, 48, BufferedImage.TYPE_USHORT_GRAY), "png")),
                Arguments.of(
                        "a PNG of few colours",
                        PictureFiles.write(PictureFiles.scene(64, 48, BufferedImage.TYPE_BYTE_INDEXED), "png")),
                Arguments.of("a JPEG with a place in it", PictureFiles.withSegment(photo, 0xe1, PictureFiles.exif(1))),
                Arguments.of(
                        "a JPEG with a profile that is none",
                        PictureFiles.withSegment(photo, 0xe2, PictureFiles.joined(text("ICC_PROFILE\0\1\1"), profile))),
                Arguments.of(
                        "a PNG with a profile that is none",
                        PictureFiles.withChunk(drawing, "iCCP", PictureFiles.joined(text("x\0\0"), profile))),
                Arguments.of("a PNG with compressed text", PictureFiles.withChunk(drawing, "zTXt", profile)),
                Arguments.of("a JPEG that is a web page too", PictureFiles.joined(photo, HTML)),
                Arguments.of("a PNG that is a web page too", PictureFiles.joined(drawing, HTML)),
                Arguments.of("a JPEG with a comment", PictureFiles.withSegment(photo, 0xfe, HTML)));
    }

    /** The positive controls: all these are pictures, and nothing of what does not belong to them goes on. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void isTakenAsThePictureAlone(String what, byte[] file) throws Exception {
        PlainFile plain = PlainFile.of(file);
        assertEquals(64, plain.width());
        BufferedImage decoded = Decoder.decode(plain);
        assertEquals(48, decoded.getHeight(), what);
        Picture picture = Shrinking.shrink(decoded, plain.orientation());
        for (byte[] bytes : new byte[][] {plain.bytes(), picture.body()}) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("script") || text.contains("GPS") || text.contains("Exif"), what);
            assertFalse(text.contains("ICC") || text.contains("iCCP") || text.contains("zTXt"), what);
        }
        assertTrue(picture.body().length <= Picture.MOST_BYTES);
    }

    @Test
    void aPictureIsUprightHoweverTheCameraWasHeld() throws Exception {
        BufferedImage scene = PictureFiles.scene(80, 40, BufferedImage.TYPE_INT_RGB);
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] exif = PictureFiles.exif(orientation);
            assertUpright(orientation, PictureFiles.withSegment(PictureFiles.write(scene, "jpeg"), 0xe1, exif));
            // A PNG has the same without its beginning "Exif", which a JPEG needs to tell it from other things.
            byte[] tiff = Arrays.copyOfRange(exif, 6, exif.length);
            assertUpright(orientation, PictureFiles.withChunk(PictureFiles.write(scene, "png"), "eXIf", tiff));
        }
        byte[] nonsense = PictureFiles.withChunk(PictureFiles.write(scene, "png"), "eXIf", text("MM"));
        assertEquals(1, PlainFile.of(nonsense).orientation());
    }

    private static void assertUpright(int orientation, byte[] file) throws Exception {
        PlainFile plain = PlainFile.of(file);
        assertEquals(orientation, plain.orientation());
        assertFalse(
                new String(plain.bytes(), StandardCharsets.ISO_8859_1).contains("GPS"), "nothing else of Exif goes on");
        BufferedImage upright = Scaling.upright(Decoder.decode(plain), orientation, 1_600);
        assertEquals(orientation >= 5 ? 40 : 80, upright.getWidth(), "orientation " + orientation);
        // The sun stands at a quarter of the width and of the height of the scene as the sensor saw it.
        int[] sun = whereThePixelGoes(orientation, 16, 10, 80, 40);
        assertTrue((upright.getRGB(sun[0], sun[1]) >> 16 & 0xff) > 200, "orientation " + orientation);
    }

    /** CIPA DC-008: which row and column of the picture the sensor's first row and column are. */
    private static int[] whereThePixelGoes(int orientation, int x, int y, int width, int height) {
        return switch (orientation) {
            case 2 -> new int[] {width - 1 - x, y};
            case 3 -> new int[] {width - 1 - x, height - 1 - y};
            case 4 -> new int[] {x, height - 1 - y};
            case 5 -> new int[] {y, x};
            case 6 -> new int[] {height - 1 - y, x};
            case 7 -> new int[] {height - 1 - y, width - 1 - x};
            case 8 -> new int[] {y, width - 1 - x};
            default -> new int[] {x, y};
        };
    }

    @Test
    void whatIsTransparentBecomesWhite() throws Exception {
        byte[] clear = PictureFiles.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB), "png");
        Picture picture = Shrinking.shrink(Decoder.decode(PlainFile.of(clear)), 1);
        assertEquals(0xfff, picture.thumbnail().colours()[0]);
    }

    @Test
    void evenNoiseFitsIntoSixtyKilobytes() throws Exception {
        BufferedImage noise = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        SplittableRandom chance = new SplittableRandom(3);
        for (int pixel = 0; pixel < 480_000; pixel++) {
            noise.setRGB(pixel % 800, pixel / 800, chance.nextInt());
        }
        Picture picture = Shrinking.shrink(noise, 1);
        assertTrue(picture.body().length <= Picture.MOST_BYTES);
        assertTrue(JpegFile.is(picture.body()));
    }
}
