/** The whole of one link, from a person's word to a frame and back; where the other packages come together. */
@NullMarked
package dyad.link;

import org.jspecify.annotations.NullMarked;
