/** Fuzzing of what this package reads. */
@NullMarked
package dyad.meeting;

import org.jspecify.annotations.NullMarked;
