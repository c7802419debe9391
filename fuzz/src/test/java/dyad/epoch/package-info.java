/** Fuzzing of what this package reads. */
@NullMarked
package dyad.epoch;

import org.jspecify.annotations.NullMarked;
