/**
 * What packages bring along beside the program: its man pages and its completion in the shell, both written from the
 * commands themselves, so that they never say anything else than {@code --help}.
 */
@NullMarked
package dyad.manual;

import org.jspecify.annotations.NullMarked;
