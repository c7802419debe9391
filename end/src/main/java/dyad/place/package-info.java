/**
 * Where this end is, for nobody but itself: fixes in memory, the cells they stand for, and the places about which
 * nothing is told.
 *
 * <p>What a {@link Fix} holds can be read in this package only. Out of it go cells, to {@code dyad.nearness}, and keyed
 * hashes of cells, to the store.
 */
@NullMarked
package dyad.place;

import org.jspecify.annotations.NullMarked;
