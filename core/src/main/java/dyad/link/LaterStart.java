package dyad.link;

import dyad.epoch.CopyEvidence;
import dyad.epoch.CopyFoundException;
import dyad.epoch.Start;

/**
 * The latest start of the partner's that any authentic frame has shown, and how many frames we had made when it was shown
 * first. When an honest end starts anew, its earlier start is dead and cannot hear any of our later frames.
 */
final class LaterStart {
    private long counter;
    private long sentThen;

    void shown(Start start, long sent) {
        if (start.counter() > counter) {
            counter = start.counter();
            sentThen = sent;
        }
    }

    /** @throws CopyFoundException if {@code start} has heard a frame that we made after a later start was shown */
    void check(Start start, long acknowledged) throws CopyFoundException {
        if (start.counter() < counter && acknowledged > sentThen) {
            throw new CopyFoundException(CopyEvidence.TWO_ALIVE);
        }
    }
}
