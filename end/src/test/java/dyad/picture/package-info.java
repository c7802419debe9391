/** Pictures that are none, or would do harm, and how they are refused. */
@NullMarked
package dyad.picture;

import org.jspecify.annotations.NullMarked;
