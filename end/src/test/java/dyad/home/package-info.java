@NullMarked
package dyad.home;

import org.jspecify.annotations.NullMarked;
