/** Fresh keys at every start and by the clock, and the forgetting of old ones. */
@NullMarked
package dyad.epoch;

import org.jspecify.annotations.NullMarked;
