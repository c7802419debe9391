/** What a frame says about the other person besides words: presence and touch. */
@NullMarked
package dyad.senses;

import org.jspecify.annotations.NullMarked;
