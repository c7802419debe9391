@NullMarked
package dyad.doctor;

import org.jspecify.annotations.NullMarked;
