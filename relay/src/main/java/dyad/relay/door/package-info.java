/**
 * The listening side of the relay: sockets, TLS and the law that every packet is held against before the broker sees
 * it. Nothing an unknown caller sends reaches the broker before a lawful CONNECT.
 */
@NullMarked
package dyad.relay.door;

import org.jspecify.annotations.NullMarked;
