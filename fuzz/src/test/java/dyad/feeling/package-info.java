/** Fuzzing of what this package reads. */
@NullMarked
package dyad.feeling;

import org.jspecify.annotations.NullMarked;
