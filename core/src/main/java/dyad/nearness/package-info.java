/**
 * How close the two are, without places: a level, learned by both or by neither. It knows cells by their numbers only,
 * and neither where a fix comes from nor how a frame travels.
 */
@NullMarked
package dyad.nearness;

import org.jspecify.annotations.NullMarked;
