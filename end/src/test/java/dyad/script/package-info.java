/** The script {@code ./dyad}, run with a Java, a Maven and a source folder that only pretend. */
@NullMarked
package dyad.script;

import org.jspecify.annotations.NullMarked;
