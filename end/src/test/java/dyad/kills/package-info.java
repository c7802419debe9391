/** Real processes, killed at random, and nothing of what was kept may be lost: {@code ./dyad kills}. */
@NullMarked
package dyad.kills;

import org.jspecify.annotations.NullMarked;
