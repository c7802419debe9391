/** The two's newest mutual contact: what counts as one, how long ago it was, and how that is felt. */
@NullMarked
package dyad.ache;

import org.jspecify.annotations.NullMarked;
