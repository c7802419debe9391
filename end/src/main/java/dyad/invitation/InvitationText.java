package dyad.invitation;

import dyad.invitation.InvitationException.Fault;
import dyad.keys.Labels;
import dyad.keys.SystemPrimitives;
import java.util.Arrays;
import java.util.Base64;

/** Invitations as links: {@code dyad-relay:} and base64url, with four bytes of checksum against slips of copying. */
final class InvitationText {
    private static final String SCHEME = "dyad-relay:";
    private static final int CHECKSUM = 4;

    /** Characters; the longest that {@link Invitation} allows has 1,093. */
    private static final int LONGEST = 1_100;

    /** Who pastes a line that was broken brings blanks along, and no more of them than this. */
    private static final int LONGEST_PASTED = 2 * LONGEST;

    private InvitationText() {}

    static boolean isOne(String text) {
        return text.strip().startsWith(SCHEME);
    }

    static String encode(byte[] body) {
        byte[] whole = Arrays.copyOf(body, body.length + CHECKSUM);
        System.arraycopy(checksum(body), 0, whole, body.length, CHECKSUM);
        return SCHEME + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    static byte[] decode(String text) throws InvitationException {
        if (!isOne(text) || text.length() > LONGEST_PASTED) {
            throw new InvitationException(Fault.NONE);
        }
        String compact = text.replaceAll("\\s+", "");
        if (compact.length() > LONGEST) {
            throw new InvitationException(Fault.NONE);
        }
        byte[] whole = base64(compact.substring(SCHEME.length()));
        byte[] body = Arrays.copyOf(whole, Math.max(0, whole.length - CHECKSUM));
        if (!encode(body).equals(compact)) {
            throw new InvitationException(Fault.DAMAGED);
        }
        return body;
    }

    private static byte[] base64(String text) throws InvitationException {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvitationException(Fault.DAMAGED);
        }
    }

    private static byte[] checksum(byte[] body) {
        return Arrays.copyOf(new SystemPrimitives().hash(Labels.INVITATION.bytes(), body), CHECKSUM);
    }
}
