/**
 * The observatory: real ends over a real relay and TLS, watched as an observer on the line and as the relay's operator would
 * watch them, and classifiers that try to tell talk from silence. {@code ./dyad observe}; docs/unobservable.md.
 */
@NullMarked
package dyad.observe;

import org.jspecify.annotations.NullMarked;
