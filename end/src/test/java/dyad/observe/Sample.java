package dyad.observe;

/**
 * What one window looks like from one place, and what went on in it.
 *
 * @param begin of the window, nanoseconds since 1970
 * @param features see {@link Features}
 * @param talking whether anything was said
 */
record Sample(long begin, double[] features, boolean talking) {}
