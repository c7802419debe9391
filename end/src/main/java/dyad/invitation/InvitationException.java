package dyad.invitation;

/** A text is no invitation to a relay; the message is a sentence for the person and holds nothing of the text. */
public final class InvitationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** What is wrong. */
    public enum Fault {
        /** It does not begin like one, or is longer than any. */
        NONE("This is no invitation to a relay: one begins with \"dyad-relay:\"."),
        /** Something is lacking or altered. */
        DAMAGED("This invitation is incomplete or damaged. Copy the whole link again."),
        /** It is of a form that is not known yet. */
        OTHER_VERSION("This invitation is for another version of Dyad. Update this one."),
        /** It is whole, and names no relay that can be used. */
        UNUSABLE("This invitation names no relay that Dyad can use. Ask for another.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }
    }

    InvitationException(Fault fault) {
        super(fault.sentence);
        this.fault = fault;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** What is wrong and what to do. */
    public String sentence() {
        return fault.sentence;
    }
}
