package dyad.link;

import dyad.keys.Primitives;
import dyad.nearness.Whereabouts;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import dyad.seam.Store;

/** Everything that the core needs of the world. */
public record Seams(Clock clock, Entropy entropy, Primitives primitives, Store store, Whereabouts whereabouts) {

    /** Of an end that is not told where it is. */
    public Seams(Clock clock, Entropy entropy, Primitives primitives, Store store) {
        this(clock, entropy, primitives, store, Whereabouts.NOWHERE);
    }
}
