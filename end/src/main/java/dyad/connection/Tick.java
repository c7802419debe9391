package dyad.connection;

/**
 * One moment at which a frame is written, by {@link dyad.seam.Clock#monotonicNanos}.
 *
 * @param buildAt when its frame is built
 * @param at when it is written
 * @param late the moment that was due had passed already (the machine slept, say), and this one takes its place
 */
record Tick(long buildAt, long at, boolean late) {}
