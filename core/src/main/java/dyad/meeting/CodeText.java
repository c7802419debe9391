package dyad.meeting;

import dyad.keys.Labels;
import dyad.keys.Primitives;
import java.util.Arrays;
import java.util.Base64;

/** Codes as text: {@code dyad:} and base64url, with four bytes of checksum against typing and copying errors. */
final class CodeText {
    private static final String SCHEME = "dyad:";
    private static final int CHECKSUM = 4;
    private static final int LONGEST = 1024;

    private CodeText() {}

    static String encode(Primitives primitives, byte[] body) {
        byte[] whole = Arrays.copyOf(body, body.length + CHECKSUM);
        System.arraycopy(checksum(primitives, body), 0, whole, body.length, CHECKSUM);
        return SCHEME + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    static byte[] decode(Primitives primitives, String text) throws CodeException {
        String compact = text.strip().replaceAll("\\s+", "");
        if (!compact.startsWith(SCHEME) || compact.length() > LONGEST) {
            throw new CodeException("This is not a Dyad code: it should begin with \"dyad:\".");
        }
        byte[] whole = base64(compact.substring(SCHEME.length()));
        byte[] body = Arrays.copyOf(whole, Math.max(0, whole.length - CHECKSUM));
        byte[] sum = Arrays.copyOfRange(whole, body.length, whole.length);
        if (!Arrays.equals(sum, checksum(primitives, body))) {
            throw damaged();
        }
        return body;
    }

    private static byte[] base64(String text) throws CodeException {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    static CodeException damaged() {
        return new CodeException("This code is incomplete or damaged. Copy the whole code again.");
    }

    private static byte[] checksum(Primitives primitives, byte[] body) {
        return Arrays.copyOf(primitives.hash(Labels.CODE.bytes(), body), CHECKSUM);
    }
}
