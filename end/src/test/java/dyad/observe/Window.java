package dyad.observe;

/**
 * Twenty ticks of one pair.
 *
 * @param pair its number
 * @param begin nanoseconds since 1970
 * @param end the same, not included
 * @param talking what the coin said
 */
record Window(int pair, long begin, long end, boolean talking) {}
