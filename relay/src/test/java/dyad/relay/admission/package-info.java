/** Tests of who may come in. */
@NullMarked
package dyad.relay.admission;

import org.jspecify.annotations.NullMarked;
