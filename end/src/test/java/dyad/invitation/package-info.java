/** Invitations to a relay. */
@NullMarked
package dyad.invitation;

import org.jspecify.annotations.NullMarked;
