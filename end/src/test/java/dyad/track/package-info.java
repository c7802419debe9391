/** Tests of recorded walks. */
@NullMarked
package dyad.track;

import org.jspecify.annotations.NullMarked;
