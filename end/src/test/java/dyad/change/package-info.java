/** Tests of the log of changes. */
@NullMarked
package dyad.change;

import org.jspecify.annotations.NullMarked;
