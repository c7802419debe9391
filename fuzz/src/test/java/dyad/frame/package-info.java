/** Fuzzing of what this package reads. */
@NullMarked
package dyad.frame;

import org.jspecify.annotations.NullMarked;
