package dyad.fitness;

/**
 * How long an examination takes its time.
 *
 * @param settleMillis how long after a rightful listener has heard, another one who would hear too is waited for
 * @param briefSeconds the time of a frame that is to be gone, seconds, at least 1
 * @param frames how many frames are sent at the densest lawful pace, four a second
 * @param floodFrames how many are sent at once to see whether somebody stops it
 */
public record Tempo(long settleMillis, int briefSeconds, int frames, int floodFrames) {
    /** Some seven seconds in all. */
    public static final Tempo USUAL = new Tempo(1_000, 2, 16, 2_000);
}
