/** Fuzzing of what this package reads. */
@NullMarked
package dyad.household;

import org.jspecify.annotations.NullMarked;
