package dyad.page;

import java.util.HexFormat;
import java.util.zip.CRC32C;

/** One file of the page: its content type, bytes and entity tag. */
final class StaticFile {

    private final String type;
    private final byte[] content;
    private final String tag;

    private StaticFile(String type, byte[] content, String tag) {
        this.type = type;
        this.content = content;
        this.tag = tag;
    }

    static StaticFile of(String type, byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        String tag = '"' + HexFormat.of().toHexDigits(sum.getValue(), 8) + "-" + content.length + '"';
        return new StaticFile(type, content, tag);
    }

    String type() {
        return type;
    }

    /** The bytes themselves, not a copy. */
    byte[] content() {
        return content;
    }

    String tag() {
        return tag;
    }
}
