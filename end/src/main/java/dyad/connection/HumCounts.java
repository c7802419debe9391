package dyad.connection;

/**
 * What a hum has done since it began.
 *
 * @param written frames handed to a connection
 * @param skipped slots that passed without one: not built in time, nothing could be kept, or the relay did not take more
 * @param oversized publications that came in with more than a frame's bytes and were dropped unread
 */
public record HumCounts(long written, long skipped, long oversized) {}
