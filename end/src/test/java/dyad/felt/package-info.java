/** Feelings outside the link: JSON, EmotionML, presets. */
@NullMarked
package dyad.felt;

import org.jspecify.annotations.NullMarked;
