/** Fuzzing of what this package reads. */
@NullMarked
package dyad.track;

import org.jspecify.annotations.NullMarked;
