package dyad.relay;

import dyad.relay.admission.PasswordHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes lines for the users file. The format is that of {@code mosquitto_passwd} (PBKDF2 with HMAC-SHA-512,
 * {@code name:$7$iterations$salt$hash}), so the same file serves this relay and Mosquitto.
 */
public final class UserLine {

    private UserLine() {}

    /**
     * All lines of a users file, as they stand.
     *
     * @throws RelayException if it cannot be read
     */
    public static List<String> readAll(Path file) throws RelayException {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new RelayException(
                    "The users file " + file + " cannot be read as UTF-8 text. Check its path and that"
                            + " this user may read it.",
                    e);
        }
    }

    /**
     * One line for the users file, without a line break.
     *
     * @param name not empty, without {@code :}, control characters, blanks at its ends and a {@code #} before it
     * @param password not empty; the caller erases it
     * @throws IllegalArgumentException naming what is wrong with the name or the password
     */
    public static String of(String name, char[] password) {
        if (name.isBlank() || name.indexOf(':') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A user's name must not be empty or hold a colon or a line break.");
        }
        if (name.startsWith("#") || !name.equals(name.strip())) {
            throw new IllegalArgumentException("A user's name must not begin with # or a blank, or end with a blank.");
        }
        if (password.length == 0) {
            throw new IllegalArgumentException("The password must not be empty.");
        }
        return name + ":" + PasswordHash.of(password).text();
    }
}
