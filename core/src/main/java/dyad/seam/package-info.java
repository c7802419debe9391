/** What the core needs of the world outside: a clock, randomness and a store. The only way out of the core. */
@NullMarked
package dyad.seam;

import org.jspecify.annotations.NullMarked;
