/**
 * Whether a relay is fit: asked by {@code dyad relay check} alone, with connections of its own. Ends in life ask nothing of
 * this; {@link dyad.connection.RelayCheck} is all that they ask.
 */
@NullMarked
package dyad.fitness;

import org.jspecify.annotations.NullMarked;
