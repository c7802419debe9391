/** Two real ends together: in one process, and as the separate processes that people run. */
@NullMarked
package dyad.together;

import org.jspecify.annotations.NullMarked;
