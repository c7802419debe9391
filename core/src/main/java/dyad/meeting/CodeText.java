package dyad.meeting;

import dyad.keys.CheckedText;
import dyad.keys.Labels;
import dyad.keys.Primitives;

/** Codes as text: {@code dyad:} and base64url, with four bytes of checksum against typing and copying errors. */
final class CodeText {
    private static final CheckedText TEXT = new CheckedText("dyad:", Labels.CODE);
    private static final int LONGEST = 1024;

    private CodeText() {}

    static String encode(Primitives primitives, byte[] body) {
        return TEXT.encode(primitives, body);
    }

    static byte[] decode(Primitives primitives, String text) throws CodeException {
        String compact = text.strip().replaceAll("\\s+", "");
        if (!compact.startsWith(TEXT.scheme()) || compact.length() > LONGEST) {
            throw new CodeException("This is not a Dyad code: it should begin with \"dyad:\".");
        }
        return TEXT.decode(primitives, compact).orElseThrow(CodeText::damaged);
    }

    static CodeException damaged() {
        return new CodeException("This code is incomplete or damaged. Copy the whole code again.");
    }
}
