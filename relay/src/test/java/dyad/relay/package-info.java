/** Tests of the relay as its visitors find it: over real sockets, with a real MQTT client and with hand-made packets. */
@NullMarked
package dyad.relay;

import org.jspecify.annotations.NullMarked;
