/** Tests of nearness, on a plain grid of hexagons instead of the globe. */
@NullMarked
package dyad.nearness;

import org.jspecify.annotations.NullMarked;
