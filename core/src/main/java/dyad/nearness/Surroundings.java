package dyad.nearness;

import dyad.keys.Primitives;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import dyad.seam.Store;

/** What nearness needs of the world, but for where its end is. */
public record Surroundings(Clock clock, Entropy entropy, Primitives primitives, Store store) {}
