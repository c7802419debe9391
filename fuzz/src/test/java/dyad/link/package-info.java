/** Fuzzing of what this package reads. */
@NullMarked
package dyad.link;

import org.jspecify.annotations.NullMarked;
