/** Fuzzing of what this package reads. */
@NullMarked
package dyad.home;

import org.jspecify.annotations.NullMarked;
