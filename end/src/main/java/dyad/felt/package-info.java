/** Feelings outside the link: as JSON, as EmotionML, and those that a person keeps under a name. */
@NullMarked
package dyad.felt;

import org.jspecify.annotations.NullMarked;
