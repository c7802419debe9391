/** The words that both have said, as this end keeps them. */
@NullMarked
package dyad.history;

import org.jspecify.annotations.NullMarked;
