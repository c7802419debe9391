package dyad.link;

import dyad.keys.Topics;

/**
 * When to send, instead of a usual frame, a notice of which starts are known: once in every 64 frames, the second of each
 * opening burst among them; and after a frame of a start that a later one has superseded, which is either late, or the
 * partner is there twice. Whoever goes on from copied state learns of it within a few ticks; a late frame costs one frame
 * in eight.
 */
final class Notices {
    private static final int PAUSE = 8;

    private long asked = -PAUSE;
    private boolean waiting;

    void ask(long beat) {
        if (beat < asked || beat - asked >= PAUSE) {
            asked = beat;
            waiting = true;
        }
    }

    boolean due(long beat) {
        boolean now = waiting || isUsual(beat);
        waiting = false;
        return now;
    }

    /** Whether there is one in this beat whether it was asked for or not. */
    boolean isUsual(long beat) {
        return beat % Topics.SLOTS == 1;
    }
}
