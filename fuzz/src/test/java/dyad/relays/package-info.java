/** Fuzzing of what this package reads. */
@NullMarked
package dyad.relays;

import org.jspecify.annotations.NullMarked;
