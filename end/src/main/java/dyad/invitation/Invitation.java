package dyad.invitation;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.connection.Fingerprint;
import dyad.connection.Login;
import dyad.connection.RelayAddress;
import dyad.invitation.InvitationException.Fault;
import java.util.Optional;

/**
 * Where a relay is, by which certificate it is known, and the login there: what a relay's keeper gives to both of a pair.
 * Written as docs/protocol.md says.
 *
 * @param relay with its login and pin, if it has them
 */
public record Invitation(RelayAddress relay) {
    private static final int VERSION = 1;
    private static final int ENCRYPTED = 1;
    private static final int PINNED = 2;
    private static final int LONGEST_NAME = 255;
    private static final Login NOBODY = new Login("", "");

    /** @throws IllegalArgumentException when host, user or password are longer than 255 bytes, or a password has no user */
    public Invitation {
        Login login = relay.login().orElse(NOBODY);
        for (String part : new String[] {relay.host(), login.user(), login.password()}) {
            if (new ByteWriter().text(part).bytes().length > LONGEST_NAME + 2) {
                throw new IllegalArgumentException("a host, user or password of an invitation has 255 bytes at most");
            }
        }
        if (relay.login().isPresent() && login.user().isEmpty()) {
            throw new IllegalArgumentException("an invitation with a password needs a user");
        }
    }

    /** Whether a text begins like one. */
    public static boolean isOne(String text) {
        return InvitationText.isOne(text);
    }

    /**
     * A relay's address as people are given it: an invitation or a URL.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong, and nothing of the text
     */
    public static RelayAddress address(String text) {
        if (!isOne(text)) {
            return RelayAddress.parse(text);
        }
        try {
            return parse(text).relay();
        } catch (InvitationException e) {
            throw new IllegalArgumentException(e.sentence(), e);
        }
    }

    /** Reads a link; blanks and line breaks within it do not count. */
    public static Invitation parse(String text) throws InvitationException {
        ByteReader in = new ByteReader(InvitationText.decode(text));
        try {
            if (in.u8() != VERSION) {
                throw new InvitationException(Fault.OTHER_VERSION);
            }
            Invitation invitation = read(in);
            in.end();
            return invitation;
        } catch (MalformedException e) {
            throw new InvitationException(Fault.DAMAGED);
        } catch (IllegalArgumentException e) {
            throw new InvitationException(Fault.UNUSABLE);
        }
    }

    private static Invitation read(ByteReader in) throws MalformedException, InvitationException {
        int flags = in.u8();
        boolean encrypted = (flags & ENCRYPTED) != 0;
        if ((flags & ~(ENCRYPTED | PINNED)) != 0) {
            throw new InvitationException(Fault.OTHER_VERSION);
        }
        RelayAddress bare = new RelayAddress(encrypted, in.text(), in.u16(), Optional.empty());
        boolean pinned = (flags & PINNED) != 0;
        RelayAddress relay = pinned ? bare.withPin(Fingerprint.of(in.raw(Fingerprint.BYTES))) : bare;
        Login login = new Login(in.text(), in.text());
        // Nothing but a host may stand where it stands: it goes into URLs.
        if (!RelayAddress.parse(bare.toString()).equals(bare)) {
            throw new InvitationException(Fault.UNUSABLE);
        }
        return new Invitation(login.equals(NOBODY) ? relay : relay.withLogin(login));
    }

    /** The link. It holds the password: whoever has it can be the relay's guest. */
    public String text() {
        Login login = relay.login().orElse(NOBODY);
        ByteWriter out = new ByteWriter()
                .u8(VERSION)
                .u8((relay.encrypted() ? ENCRYPTED : 0) | (relay.pin().isPresent() ? PINNED : 0))
                .text(relay.host())
                .u16(relay.port());
        relay.pin().ifPresent(pin -> out.raw(pin.bytes()));
        return InvitationText.encode(
                out.text(login.user()).text(login.password()).bytes());
    }

    /** Never shows the login. */
    @Override
    public String toString() {
        return "an invitation to " + relay;
    }
}
