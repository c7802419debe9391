package dyad.connection;

/**
 * What a hum has done since it began.
 *
 * @param connections how often the relay was reached
 * @param written frames handed to a connection
 * @param spares of them, those made beforehand, because their tick's own was not ready
 * @param skipped slots that passed without one: the machine slept, no spare was left, or the relay did not take more
 * @param oversized publications that came in with more than a frame's bytes and were dropped unread
 */
public record HumCounts(long connections, long written, long spares, long skipped, long oversized) {
    /** Nothing yet. */
    public static final HumCounts NONE = new HumCounts(0, 0, 0, 0, 0);
}
