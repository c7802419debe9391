package dyad.home;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What was configured for one key, and where.
 *
 * @param text the value as written
 * @param origin where it stands, for error messages: a file and line, a variable or an option
 * @param base what a relative path in it is relative to
 */
public record Setting(String text, String origin, Path base) {

    /** The value as a path, relative to the base unless it is absolute. */
    Path path() throws ConfigurationException {
        try {
            return base.resolve(text);
        } catch (InvalidPathException e) {
            throw new ConfigurationException(origin + ": this can be no path of a file", e);
        }
    }

    /** A configuration error that names this place. */
    ConfigurationException wrong(String what) {
        return new ConfigurationException(origin + ": " + what);
    }

    /** Whether it stands on the command line, which others on this machine can see. */
    boolean isOption() {
        return origin.startsWith("--") || origin.startsWith("dyad ");
    }

    /** Never shows the value: it may be a password. */
    @Override
    public String toString() {
        return origin;
    }
}
