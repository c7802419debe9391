package dyad.relay.admission;

import dyad.relay.RelayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Lets in who stands in a users file now: it is looked at whenever someone comes, and read again when it has changed. While
 * it cannot be read or a line of it is wrong, perhaps because it is being written, those hold who stood in it before.
 */
public final class UsersFile implements Admission {

    private final Path file;
    private Users users;
    private Stamp stamp;

    /** What tells two versions of the file apart; a file put in the place of another has a key of its own. */
    private record Stamp(FileTime modified, long size, String key) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey()));
        }

        static final Stamp NEVER = new Stamp(FileTime.fromMillis(0), -1, "");
    }

    private UsersFile(Path file, Users users, Stamp stamp) {
        this.file = file;
        this.users = users;
        this.stamp = stamp;
    }

    /**
     * Reads {@code file}: one {@code name:hash} line per user; empty lines and lines from {@code #} are left out.
     *
     * @throws RelayException if it cannot be read, holds nobody, or a line is not of that form (named by its number)
     */
    public static UsersFile read(Path file) throws RelayException {
        Stamp stamp = stamp(file);
        Users users = Users.read(file);
        if (users.isEmpty()) {
            throw new RelayException(
                    "The users file " + file + " holds no user, so nobody could connect. Invite someone,"
                            + " or start the relay without a users file to let everyone in.");
        }
        return new UsersFile(file, users, stamp);
    }

    @Override
    public boolean admits(String name, char[] password) {
        return users().admits(name, password);
    }

    private synchronized Users users() {
        Stamp now = stamp(file);
        if (!now.equals(stamp)) {
            stamp = now;
            try {
                users = Users.read(file);
            } catch (RelayException keepsTheOldOnes) {
                return users;
            }
        }
        return users;
    }

    private static Stamp stamp(Path file) {
        try {
            return Stamp.of(file);
        } catch (IOException notThere) {
            return Stamp.NEVER;
        }
    }
}
