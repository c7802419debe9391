@NullMarked
package dyad.contact;

import org.jspecify.annotations.NullMarked;
