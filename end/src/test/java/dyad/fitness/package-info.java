/** Whether relays are fit, asked of real ones. */
@NullMarked
package dyad.fitness;

import org.jspecify.annotations.NullMarked;
