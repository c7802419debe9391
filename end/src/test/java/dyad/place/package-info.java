/** Tests of places that never leave. */
@NullMarked
package dyad.place;

import org.jspecify.annotations.NullMarked;
