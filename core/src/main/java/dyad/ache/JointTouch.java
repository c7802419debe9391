package dyad.ache;

import dyad.hum.Pace;
import java.util.OptionalLong;

/**
 * Whether two presses were one touch: the own, known exactly, and the other's, as fresh frames tell of it. What they tell is
 * old already: a press waits for its frame up to a tick and a quarter, which is the longest that jitter lets one be. So the
 * other's counts from so long before the first frame that told it to the last one, and the two may be a tick of the slower
 * end apart. Each press is part of one touch together at most.
 */
final class JointTouch {
    /** The tick that they may be apart, and the longest that a press may wait for its frame; in ticks. */
    private static final double TICKS_TO_ITS_FRAME = 1 + (1 + Pace.JITTER);

    private final long longestNanos;
    private Press own = Press.none();
    private Press theirs = Press.none();

    /** @param longestNanos after this a press that was not ended has ended */
    JointTouch(long longestNanos) {
        this.longestNanos = longestNanos;
    }

    /** This person's press begins or ends. */
    void press(boolean pressing, long now) {
        boolean goesOn = own.goesOn && now - own.first <= longestNanos;
        if (pressing && !goesOn) {
            own = new Press(now);
        }
        own.last = lastOfOwn(now);
        own.goesOn = pressing;
    }

    /**
     * A fresh frame tells of the other's press; {@code begun} if it is another one than before. One that is over already was
     * told by frames that were lost: if it was one frame, it is known when that would have come; if more, the press may be
     * long over, and counts for nothing here.
     *
     * @param lost when the only frame that was lost before this one would have come
     */
    void hear(boolean pressing, boolean begun, long now, OptionalLong lost) {
        if (pressing && begun) {
            theirs = new Press(now);
        } else if (pressing) {
            theirs.last = now;
        } else if (begun && lost.isPresent()) {
            theirs = new Press(lost.getAsLong());
        }
    }

    /** Whether they are one, by what is known now; not once they have been {@link #spend}. */
    boolean isOne(long now, long slowerTickNanos) {
        return !own.spent
                && !theirs.spent
                && theirs.first - lastOfOwn(now) <= TICKS_TO_ITS_FRAME * slowerTickNanos
                && own.first - theirs.last <= slowerTickNanos;
    }

    /** Neither counts any more. */
    void spend() {
        own.spent = true;
        theirs.spent = true;
    }

    private long lastOfOwn(long now) {
        return own.goesOn ? Math.min(now, own.first + longestNanos) : own.last;
    }

    private static final class Press {
        private final long first;
        private long last;
        private boolean goesOn = true;
        private boolean spent;

        Press(long now) {
            first = now;
            last = now;
        }

        static Press none() {
            Press never = new Press(0);
            never.goesOn = false;
            never.spent = true;
            return never;
        }
    }
}
