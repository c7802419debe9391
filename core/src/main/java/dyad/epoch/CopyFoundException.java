package dyad.epoch;

/** An authentic frame proves that the state of one of the ends was copied: the link must freeze. */
public final class CopyFoundException extends Exception {
    private static final long serialVersionUID = 1L;

    private final CopyEvidence evidence;

    /** With what proves it. */
    public CopyFoundException(CopyEvidence evidence) {
        super("a copy of one of the ends is at work: " + evidence);
        this.evidence = evidence;
    }

    /** What proves it. */
    public CopyEvidence evidence() {
        return evidence;
    }
}
