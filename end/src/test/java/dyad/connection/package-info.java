/** Tests of the way to the relay, against a real Mosquitto and against relays that misbehave. */
@NullMarked
package dyad.connection;

import org.jspecify.annotations.NullMarked;
