package dyad.link;

import dyad.keys.Primitives;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import dyad.seam.Store;

/** Everything that the core needs of the world. */
public record Seams(Clock clock, Entropy entropy, Primitives primitives, Store store) {}
