@NullMarked
package dyad.command;

import org.jspecify.annotations.NullMarked;
