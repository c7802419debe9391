/** Tests of what a phone may send. */
@NullMarked
package dyad.owntracks;

import org.jspecify.annotations.NullMarked;
