package dyad.command;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads and writes. Always UTF-8: words are not to be lost to an old locale.
 *
 * @param in standard input
 * @param out what was asked for
 * @param err what went wrong, and notes for the person
 * @param interactive a person sits in front of it
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

    /** This process's own. */
    static Terminal ofThisProcess() {
        return new Terminal(
                System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err), isTerminal(System.console()));
    }

    /** Until JDK 25 at least, there is no console where input or output is redirected. */
    private static boolean isTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }

    /** The same stream for those who want a writer. */
    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
