/** Recorded walks in GPX files, to be walked again in a demonstration or a test. */
@NullMarked
package dyad.track;

import org.jspecify.annotations.NullMarked;
