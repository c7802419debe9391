/** An exhaustive search, within a bound, through what two real links and a bad relay can do. */
@NullMarked
package dyad.search;

import org.jspecify.annotations.NullMarked;
