/** Fuzzing of what this package reads. */
@NullMarked
package dyad.letter;

import org.jspecify.annotations.NullMarked;
