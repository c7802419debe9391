/** Backups and exports, of stores with a real bond. */
@NullMarked
package dyad.backup;

import org.jspecify.annotations.NullMarked;
