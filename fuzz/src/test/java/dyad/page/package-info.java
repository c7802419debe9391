/** Fuzzing of what this package reads. */
@NullMarked
package dyad.page;

import org.jspecify.annotations.NullMarked;
