package dyad.place;

import dyad.keys.Erase;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names cells so that only the holder of the key can tell which they are: the first 16 bytes of HMAC-SHA256 over the
 * cell's number, 8 bytes. Who holds the key can try all cells of the globe: there are few enough.
 */
final class CellTags {

    /** Bytes of the key. */
    static final int KEY_SIZE = 32;

    private final byte[] key;

    CellTags(byte[] key) {
        this.key = key.clone();
    }

    /** The tag of one cell. */
    CellTag of(long cell) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] whole =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(cell).array());
            ByteBuffer first = ByteBuffer.wrap(whole);
            CellTag tag = new CellTag(first.getLong(), first.getLong());
            Erase.these(whole);
            return tag;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256; this is a bug", e);
        }
    }

    byte[] key() {
        return key.clone();
    }
}
