package dyad.senses;

/** This person's touch, as the next frame will tell it. A press shorter than a tick still fills one frame. */
public final class OwnTouch {
    /** A touch that is not ended ends by itself: a browser tab may die with the finger on it. */
    public static final long LONGEST_NANOS = 60_000_000_000L;

    private boolean pressing;
    private boolean pressedSinceFrame;
    private int count;
    private long began;

    /** Begins or ends a touch at this monotonic moment. */
    public void set(boolean press, long now) {
        if (press && !pressing) {
            count = (count + 1) & 0xffff;
            pressedSinceFrame = true;
            began = now;
        }
        pressing = press;
    }

    /** Whether a frame that tells of it would tell of a touch at this moment. */
    public boolean isFelt(long now) {
        return pressedSinceFrame || isPressing(now);
    }

    private boolean isPressing(long now) {
        return pressing && now - began <= LONGEST_NANOS;
    }

    /** Whether the frame built now tells of a touch. */
    public boolean tell(long now) {
        boolean told = isFelt(now);
        pressing = isPressing(now);
        pressedSinceFrame = false;
        return told;
    }

    /** Touches begun since the start, modulo 65,536. */
    public int count() {
        return count;
    }
}
