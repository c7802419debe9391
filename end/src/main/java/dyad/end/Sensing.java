package dyad.end;

import dyad.seam.Clock;

/**
 * How an end senses nearness.
 *
 * @param clock by which rounds are paced and fixes grow old; a faster one than the usual is for demonstrations only
 * @param localNetwork whether to look for the other's end on the local network, while both have said yes
 */
public record Sensing(Clock clock, boolean localNetwork) {}
