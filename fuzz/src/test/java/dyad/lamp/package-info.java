/** Fuzzing of what this package reads. */
@NullMarked
package dyad.lamp;

import org.jspecify.annotations.NullMarked;
