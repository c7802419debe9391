@NullMarked
package dyad.end;

import org.jspecify.annotations.NullMarked;
