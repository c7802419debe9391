package dyad.keys;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Bytes as text that people copy: a scheme, and base64url without padding of them and of four bytes of checksum against slips.
 *
 * @param scheme what the text begins with, and a person knows it by
 * @param label of the checksum
 */
public record CheckedText(String scheme, Labels label) {
    private static final int CHECKSUM = 4;

    /** The text of these bytes. */
    public String encode(Primitives primitives, byte[] body) {
        byte[] whole = Arrays.copyOf(body, body.length + CHECKSUM);
        System.arraycopy(checksum(primitives, body), 0, whole, body.length, CHECKSUM);
        return scheme + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The bytes of a text that begins with the scheme; empty if the checksum is not theirs, or it is no base64url. */
    public Optional<byte[]> decode(Primitives primitives, String text) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(text.substring(scheme.length()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(whole, Math.max(0, whole.length - CHECKSUM));
        byte[] sum = Arrays.copyOfRange(whole, body.length, whole.length);
        return Arrays.equals(sum, checksum(primitives, body)) ? Optional.of(body) : Optional.empty();
    }

    private byte[] checksum(Primitives primitives, byte[] body) {
        return Arrays.copyOf(primitives.hash(label.bytes(), body), CHECKSUM);
    }
}
