package dyad.ache;

/**
 * How the ache is felt: a warmth that dims slowly from the last mutual contact, in eight steps. They are so coarse that no
 * day can be counted in them.
 */
public final class Warmth {
    /** The warmth of a contact that goes on or has just been. */
    public static final double FULL = 1;

    /** What stays, however long it is. */
    public static final double FLOOR = 0.16;

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    /** Ages at which it dims by a step: each about twice the one before. */
    private static final long[] STEPS = {6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 4 * DAY, 7 * DAY, 14 * DAY};

    private Warmth() {}

    /** The warmth so long after the last mutual contact. */
    public static double after(long ageMillis) {
        int passed = 0;
        while (passed < STEPS.length && ageMillis >= STEPS[passed]) {
            passed++;
        }
        // In whole hundredths: the steps are written as they are documented.
        return (100 - 12 * passed) / 100.0;
    }
}
