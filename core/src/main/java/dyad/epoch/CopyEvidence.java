package dyad.epoch;

import java.util.Optional;

/** What proves that the state of one of the two ends was copied or rolled back, so that the link must freeze. */
public enum CopyEvidence {
    /** The partner names a start of this end that it never made. */
    START_NEVER_MADE(1, Whose.OURS),
    /** The partner acknowledges a frame that this end never sent. */
    FRAME_NEVER_SENT(2, Whose.OURS),
    /** The partner shows two starts with one counter. */
    TWO_STARTS(3, Whose.THEIRS),
    /** The partner's roots have parted from ours by more than one step. */
    ROOTS_APART(4, Whose.EITHER),
    /** The partner has found such evidence, and says so. */
    TOLD(5, Whose.EITHER),
    /** A start of the partner's hears us although a later one of its starts was shown before. */
    TWO_ALIVE(6, Whose.THEIRS),
    /** One end has more, or less, of the other's words than it can have. */
    WORDS_APART(7, Whose.EITHER),
    /** The partner has found that there are two of this end, and says so. */
    TOLD_OF_OURS(8, Whose.OURS),
    /** The partner has found that there are two of itself, and says so. */
    TOLD_OF_THEIRS(9, Whose.THEIRS);

    private final int code;
    private final Whose whose;

    CopyEvidence(int code, Whose whose) {
        this.code = code;
        this.whose = whose;
    }

    /** The code on the wire and on the disk. */
    public int code() {
        return code;
    }

    /** Whose state was copied, as far as the evidence tells. */
    public Whose whose() {
        return whose;
    }

    /** The evidence with this code. */
    public static Optional<CopyEvidence> of(int code) {
        for (CopyEvidence evidence : values()) {
            if (evidence.code == code) {
                return Optional.of(evidence);
            }
        }
        return Optional.empty();
    }

    /** What it proves to this end that the partner says that it has found the evidence with this code. */
    public static CopyEvidence told(int code) {
        Whose asTheySee = of(code).map(CopyEvidence::whose).orElse(Whose.EITHER);
        return switch (asTheySee) {
            case OURS -> TOLD_OF_THEIRS;
            case THEIRS -> TOLD_OF_OURS;
            case EITHER -> TOLD;
        };
    }

    /** Whose state there are two of. */
    public enum Whose {
        /** This end's. */
        OURS,
        /** The partner's. */
        THEIRS,
        /** One of the two; it cannot be told which. */
        EITHER
    }
}
