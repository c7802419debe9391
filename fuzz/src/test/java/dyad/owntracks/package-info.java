/** Fuzzing of what this package reads. */
@NullMarked
package dyad.owntracks;

import org.jspecify.annotations.NullMarked;
