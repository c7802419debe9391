package dyad.end;

/** Something a person asked for cannot be done; the message says why, and what to do. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** @param message for the person: what is wrong and what to do about it */
    public Refusal(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What sort of refusal it is, for programs. */
    public Kind kind() {
        return kind;
    }

    /** Sorts of refusal; {@link #word} is what JSON and exit codes are made from. */
    public enum Kind {
        /** There is no link yet: meet first. */
        NOT_MET("not-met"),
        /** There is a link already: leave first. */
        ALREADY_MET("already-met"),
        /** The link is frozen, since one of the ends was copied: meet again. */
        FROZEN("frozen"),
        /** This person is quiet or has paused. */
        STILL("still"),
        /** The end is being moved to another machine. */
        MOVING("moving"),
        /** No meeting is going on, or it is not at the point where this makes sense. */
        NO_MEETING("no-meeting"),
        /** The code is not a code, or a damaged one. */
        CODE_WRONG("code-wrong"),
        /** The code's time is over. */
        CODE_EXPIRED("code-expired"),
        /** No relay is configured. */
        NO_RELAY("no-relay"),
        /** The text is larger than 64 KB. */
        TOO_LARGE("too-large"),
        /** Something in the request makes no sense. */
        BAD_REQUEST("bad-request"),
        /** The disk refused. */
        STORAGE("storage"),
        /** The end is closing. */
        CLOSED("closed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The name in JSON. */
        public String word() {
            return word;
        }
    }
}
