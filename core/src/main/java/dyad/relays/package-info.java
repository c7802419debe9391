/** Several relays: which of them the two share, in what order, and how they find each other there without a word. */
@NullMarked
package dyad.relays;

import org.jspecify.annotations.NullMarked;
