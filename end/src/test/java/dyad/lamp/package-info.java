@NullMarked
package dyad.lamp;

import org.jspecify.annotations.NullMarked;
