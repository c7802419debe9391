package dyad.invitation;

import dyad.invitation.InvitationException.Fault;
import dyad.keys.CheckedText;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.keys.SystemPrimitives;

/** Invitations as links: {@code dyad-relay:} and base64url, with four bytes of checksum against slips of copying. */
final class InvitationText {
    private static final CheckedText TEXT = new CheckedText("dyad-relay:", Labels.INVITATION);

    /** Characters; the longest that {@link Invitation} allows has 1,093. */
    private static final int LONGEST = 1_100;

    /** Who pastes a line that was broken brings blanks along, and no more of them than this. */
    private static final int LONGEST_PASTED = 2 * LONGEST;

    private InvitationText() {}

    static boolean isOne(String text) {
        return text.strip().startsWith(TEXT.scheme());
    }

    static String encode(byte[] body) {
        return TEXT.encode(new SystemPrimitives(), body);
    }

    static byte[] decode(String text) throws InvitationException {
        if (!isOne(text) || text.length() > LONGEST_PASTED) {
            throw new InvitationException(Fault.NONE);
        }
        String compact = text.replaceAll("\\s+", "");
        if (compact.length() > LONGEST) {
            throw new InvitationException(Fault.NONE);
        }
        Primitives primitives = new SystemPrimitives();
        // Other spellings of the same bytes are refused: there is one text for one invitation.
        return TEXT.decode(primitives, compact)
                .filter(body -> TEXT.encode(primitives, body).equals(compact))
                .orElseThrow(() -> new InvitationException(Fault.DAMAGED));
    }
}
