/** Fuzzing of what this package reads. */
@NullMarked
package dyad.nearness;

import org.jspecify.annotations.NullMarked;
