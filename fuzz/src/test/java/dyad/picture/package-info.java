/** Fuzzing of what this package reads. */
@NullMarked
package dyad.picture;

import org.jspecify.annotations.NullMarked;
