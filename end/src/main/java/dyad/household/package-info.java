/**
 * The household's own broker: lamps in the room ({@code dyad.lamp}), and Home Assistant. Off unless configured, and a
 * connection of its own: nothing of the link goes there but what is felt, and never over the link's relay.
 */
@NullMarked
package dyad.household;

import org.jspecify.annotations.NullMarked;
