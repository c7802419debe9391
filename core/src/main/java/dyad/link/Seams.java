package dyad.link;

import dyad.keys.Primitives;
import dyad.nearness.Whereabouts;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import dyad.seam.Store;

/**
 * Everything that the core needs of the world.
 *
 * @param sensing the clock of nearness and of the way among relays: the same as the other but in a demonstration, which
 *     cannot wait for hours
 */
public record Seams(
        Clock clock, Entropy entropy, Primitives primitives, Store store, Whereabouts whereabouts, Clock sensing) {

    /** Of an end that is not told where it is. */
    public Seams(Clock clock, Entropy entropy, Primitives primitives, Store store) {
        this(clock, entropy, primitives, store, Whereabouts.NOWHERE, clock);
    }
}
