package dyad.link;

/** When each of the last 256 frames was written: a frame of the partner is fresh if it answers a recent one. */
final class SentLog {
    private static final int SIZE = 256;

    private final long[] sequences = new long[SIZE];
    private final long[] moments = new long[SIZE];

    void written(long sequence, long now) {
        int place = (int) (sequence % SIZE);
        sequences[place] = sequence;
        moments[place] = now;
    }

    /** Whether this frame of ours was written no longer than {@code nanos} ago. */
    boolean within(long sequence, long now, long nanos) {
        int place = (int) (sequence % SIZE);
        return sequence > 0 && sequences[place] == sequence && now - moments[place] <= nanos;
    }
}
