package dyad.library;

import dyad.end.Refusal;

/** What was asked for cannot be done; the message is a sentence for people that says why, and what to do. */
public final class DyadException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** @param cause whose message is for people */
    DyadException(Reason reason, Exception cause) {
        super(cause.getMessage(), cause);
        this.reason = reason;
    }

    static DyadException of(Refusal refusal) {
        return new DyadException(reason(refusal.kind()), refusal);
    }

    /** What sort of refusal it is. */
    public Reason reason() {
        return reason;
    }

    private static Reason reason(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_MET -> Reason.NOT_MET;
            case ALREADY_MET -> Reason.ALREADY_MET;
            case FROZEN -> Reason.FROZEN;
            case STILL -> Reason.STILL;
            case MOVING -> Reason.MOVING;
            case NO_MEETING -> Reason.NO_MEETING;
            case CODE_WRONG -> Reason.CODE_WRONG;
            case CODE_EXPIRED -> Reason.CODE_EXPIRED;
            case NO_RELAY -> Reason.NO_RELAY;
            case TOO_LARGE -> Reason.TOO_LARGE;
            case BAD_REQUEST -> Reason.SENSELESS;
            case STORAGE -> Reason.STORAGE;
            case CLOSED -> Reason.CLOSED;
        };
    }

    /** Sorts of refusal; later versions may have more. */
    public enum Reason {
        /** There is no link yet: meet first. */
        NOT_MET,
        /** There is a link already: leave first. */
        ALREADY_MET,
        /** The link is frozen, since one of the ends was copied: meet again. */
        FROZEN,
        /** This side is quiet or has paused. */
        STILL,
        /** The end is being moved to another machine. */
        MOVING,
        /** No meeting is going on, or it is not at the point where this makes sense. */
        NO_MEETING,
        /** The code is not a code, or a damaged one. */
        CODE_WRONG,
        /** The code's time is over. */
        CODE_EXPIRED,
        /** No relay is known. */
        NO_RELAY,
        /** The text is larger than 64 KB. */
        TOO_LARGE,
        /** Something in it makes no sense. */
        SENSELESS,
        /** Another process, or another {@link Dyad} of this one, has the home open. */
        BUSY,
        /** The home cannot be read or written, or the disk refused. */
        STORAGE,
        /** The end was closed. */
        CLOSED
    }
}
