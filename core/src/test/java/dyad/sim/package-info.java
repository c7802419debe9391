/**
 * The simulator: seeded lives of two real ends in one {@link dyad.world.World}, with every fault that a life can bring,
 * and a ledger that looks at each step. {@code ./dyad sim --help} says how to run it, docs/reliability.md what it found.
 */
@NullMarked
package dyad.sim;

import org.jspecify.annotations.NullMarked;
