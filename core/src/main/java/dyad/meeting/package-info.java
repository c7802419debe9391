/** How two ends become one link: the code, the exchange of keys, and the three words both people compare. */
@NullMarked
package dyad.meeting;

import org.jspecify.annotations.NullMarked;
