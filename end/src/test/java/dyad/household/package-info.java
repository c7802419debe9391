/** A household against a real Mosquitto, with lamps that behave as their firmwares document. */
@NullMarked
package dyad.household;

import org.jspecify.annotations.NullMarked;
