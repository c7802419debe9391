package dyad.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** What a camera sees that is held before a picture: grey, a little askew, on a dark desk. As uncompressed Y4M. */
record Video(BufferedImage frame) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int SIDE = 360;
    private static final double ASKEW = Math.toRadians(4);
    private static final int FRAMES = 5;
    private static final byte NO_COLOUR = (byte) 128;

    /** @param png a square picture */
    static Video of(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = frame.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(new Color(40, 40, 40));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.rotate(ASKEW, WIDTH / 2.0, HEIGHT / 2.0);
        graphics.drawImage(picture, (WIDTH - SIDE) / 2, (HEIGHT - SIDE) / 2, SIDE, SIDE, null);
        graphics.dispose();
        return new Video(frame);
    }

    /** Writes it; returns the file. */
    Path write(Path file) throws IOException {
        byte[] light = (byte[]) frame.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null);
        byte[] colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, NO_COLOUR);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(ascii("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT)));
            for (int written = 0; written < FRAMES; written++) {
                out.write(ascii("FRAME\n"));
                out.write(light);
                out.write(colour);
            }
        }
        return file;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
