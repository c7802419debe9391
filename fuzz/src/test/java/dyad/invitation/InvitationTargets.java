package dyad.invitation;

import dyad.connection.RelayAddress;
import dyad.fuzz.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a relay's keeper gives out as a link, and a person pastes. */
public final class InvitationTargets {
    private static final String PLAIN = "mqtt://192.0.2.7:1883";
    private static final String WHOLE =
            "mqtts://us:p%C3%A4ss@relay.example:1#sha256=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    private InvitationTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        return List.of(
                // Blanks within do not count.
                Target.settled(
                        "invitation",
                        InvitationException.class,
                        input -> Invitation.parse(new String(input, StandardCharsets.US_ASCII))
                                .text()
                                .getBytes(StandardCharsets.US_ASCII),
                        text(PLAIN).getBytes(StandardCharsets.US_ASCII),
                        text(WHOLE).getBytes(StandardCharsets.US_ASCII)),
                Target.canonical(
                        "invitation-inside",
                        InvitationException.class,
                        input -> InvitationText.decode(
                                Invitation.parse(InvitationText.encode(input)).text()),
                        inside(text(PLAIN)),
                        inside(text(WHOLE))));
    }

    private static String text(String url) {
        return new Invitation(RelayAddress.parse(url)).text();
    }

    private static byte[] inside(String text) {
        try {
            return InvitationText.decode(text);
        } catch (InvitationException e) {
            throw new AssertionError("the text is a good one", e);
        }
    }
}
