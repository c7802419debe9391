/** Fuzzing of what this package reads. */
@NullMarked
package dyad.connection;

import org.jspecify.annotations.NullMarked;
