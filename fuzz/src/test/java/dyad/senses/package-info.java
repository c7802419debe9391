/** Fuzzing of what this package reads. */
@NullMarked
package dyad.senses;

import org.jspecify.annotations.NullMarked;
