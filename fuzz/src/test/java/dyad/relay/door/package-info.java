/** Fuzzing of what this package reads. */
@NullMarked
package dyad.relay.door;

import org.jspecify.annotations.NullMarked;
