/** Fuzzing of what this package reads. */
@NullMarked
package dyad.backup;

import org.jspecify.annotations.NullMarked;
