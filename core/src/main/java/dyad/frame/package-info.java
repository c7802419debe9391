/** The bytes of one frame: fixed size, the same for every kind, and how they are written and read. */
@NullMarked
package dyad.frame;

import org.jspecify.annotations.NullMarked;
