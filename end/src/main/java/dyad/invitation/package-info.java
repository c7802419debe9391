/** Invitations to a relay: all that two need to reach it, in one link. */
@NullMarked
package dyad.invitation;

import org.jspecify.annotations.NullMarked;
