/** The steady rhythm of frames: its pace, its profiles and who writes the next one. */
@NullMarked
package dyad.hum;

import org.jspecify.annotations.NullMarked;
