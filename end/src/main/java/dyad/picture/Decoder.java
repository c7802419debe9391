package dyad.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes what was looked through, with the JDK's own two decoders and no others. */
final class Decoder {
    private static final String OWN = "com.sun.imageio.plugins.";

    private Decoder() {}

    static BufferedImage decode(PlainFile file) throws PictureException {
        ImageReader reader = reader(file.format());
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.bytes()))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != file.width() || reader.getHeight(0) != file.height()) {
                throw Limits.damaged();
            }
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            // A decoder meets a broken file with whatever comes to its mind.
            throw Limits.damaged();
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith(OWN)) {
                return reader;
            }
        }
        throw new IllegalStateException("this Java has no decoder for " + format);
    }
}
