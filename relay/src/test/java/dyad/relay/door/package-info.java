/** Tests of the door without a socket. */
@NullMarked
package dyad.relay.door;

import org.jspecify.annotations.NullMarked;
