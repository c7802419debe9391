package dyad.sim;

import java.util.Optional;

/**
 * How a life went.
 *
 * @param seed the life
 * @param tally what was counted
 * @param hash one number for all that happened
 * @param violation what went wrong, if anything did
 */
record Outcome(long seed, Tally tally, long hash, Optional<Violation> violation) {}
