/** Fuzzing of what this package reads. */
@NullMarked
package dyad.delivery;

import org.jspecify.annotations.NullMarked;
