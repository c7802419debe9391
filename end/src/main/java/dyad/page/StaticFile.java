package dyad.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One file of the page: its content type, bytes, compressed bytes and entity tag. */
final class StaticFile {

    private final String type;
    private final byte[] content;
    private final byte[] compressed;
    private final String sum;

    private StaticFile(String type, byte[] content, byte[] compressed, String sum) {
        this.type = type;
        this.content = content;
        this.compressed = compressed;
        this.sum = sum;
    }

    static StaticFile of(String type, byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        String name = HexFormat.of().toHexDigits(sum.getValue(), 8) + "-" + content.length;
        return new StaticFile(type, content, compress(content), name);
    }

    private static byte[] compress(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Small small = new Small(bytes)) {
            small.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail; this is a bug", e);
        }
        return bytes.toByteArray();
    }

    String type() {
        return type;
    }

    /** Whether compressing it saves anything: of a picture it does not. */
    boolean isWorthCompressing() {
        return compressed.length < content.length;
    }

    /** The bytes themselves, not a copy. */
    byte[] content() {
        return content;
    }

    /** The same as gzip. */
    byte[] compressed() {
        return compressed;
    }

    /** Another for each form, as RFC 9110 section 8.8.3 asks for. */
    String tag(boolean asGzip) {
        return '"' + sum + (asGzip ? "-gzip" : "") + '"';
    }

    /** What identifies the content. */
    String sum() {
        return sum;
    }

    /** As small as it gets: it is done once. */
    private static final class Small extends GZIPOutputStream {
        Small(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
