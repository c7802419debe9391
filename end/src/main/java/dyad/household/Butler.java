package dyad.household;

/**
 * Passes wishes on at a human pace: whoever may publish at the household's broker must not be able to flood the other. On
 * the household's thread only.
 */
final class Butler {
    private static final long LEAST_PAUSE_MILLIS = 1_000;

    /** A touch from a button: longer than a tick of half a second. */
    private static final long TOUCH_MILLIS = 1_500;

    private final Wishes wishes;
    private long nextWordAt = Long.MIN_VALUE;
    private boolean touching;
    private long letGoAt;

    Butler(Wishes wishes) {
        this.wishes = wishes;
    }

    /** At most one word a second; more are dropped. */
    void say(String text, long now) {
        if (now >= nextWordAt) {
            nextWordAt = now + LEAST_PAUSE_MILLIS;
            wishes.say(text);
        }
    }

    void touch(long now) {
        if (!touching) {
            touching = true;
            letGoAt = now + TOUCH_MILLIS;
            wishes.touch(true);
        }
    }

    void quiet() {
        wishes.quiet();
    }

    /** Lets go when it is time. */
    void look(long now) {
        if (touching && letGoAt <= now) {
            leave();
        }
    }

    void leave() {
        if (touching) {
            touching = false;
            wishes.touch(false);
        }
    }

    /** When to look again; never, if there is nothing to do. */
    long nextAt() {
        return touching ? letGoAt : Long.MAX_VALUE;
    }
}
