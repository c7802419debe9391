@NullMarked
package dyad.page;

import org.jspecify.annotations.NullMarked;
