package dyad.link;

import dyad.epoch.CopyEvidence;
import dyad.epoch.Start;
import dyad.seam.StoreException;
import java.util.Optional;

/** Watches for copies of either end, and freezes the link for good when one is found. */
final class Copies {
    private final Parts parts;
    private final Freeze freeze;
    private final Notices notices = new Notices();

    private Copies(Parts parts, Freeze freeze) {
        this.parts = parts;
        this.freeze = freeze;
    }

    static Copies load(Parts parts) throws StoreException {
        return new Copies(parts, Freeze.load(parts.seams().store()));
    }

    /** What proves that there is a copy, if anything does. */
    Optional<CopyEvidence> evidence() {
        return freeze.evidence();
    }

    boolean frozen() {
        return freeze.evidence().isPresent();
    }

    /** A frame of a start that a later one has superseded is either late, or its sender is there twice: a notice tells. */
    void watch(Start sender, boolean retained, long beat) {
        if (!retained && parts.records().partner().superseded(sender)) {
            notices.ask(beat);
        }
    }

    /** Whether the frame of this beat is to be a notice. */
    boolean noticeDue(long beat) {
        return notices.due(beat);
    }

    /** Nothing more is said or heard from now on, but that a copy was found. */
    void found(CopyEvidence evidence) {
        if (freeze.set(evidence)) {
            parts.epochs().erase();
            parts.letterReader().erase();
            keep();
            parts.listener().frozen(evidence);
        }
    }

    /** Whether the frame of this beat is a notice in any case. */
    boolean noticeUsual(long beat) {
        return notices.isUsual(beat);
    }

    /** Keeps what was found on the disk, if that is still to be done. */
    void keep() {
        try {
            freeze.keep();
        } catch (StoreException e) {
            parts.listener().problem(e.sentence());
        }
    }
}
