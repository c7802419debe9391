/** A feeling, drawn by hand and never inferred: what it is, its 64 bytes, and its colour. */
@NullMarked
package dyad.feeling;

import org.jspecify.annotations.NullMarked;
