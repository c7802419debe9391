package dyad.doctor;

import dyad.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Whose the home is, and who else could read in it. */
public final class HomeCheck {
    private static final String PART = "home";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Home home;
    private final String user;

    /** @param user who runs this */
    public HomeCheck(Home home, String user) {
        this.home = home;
        this.user = user;
    }

    /** Whether there is a home that this user may write: other checks make no sense without. */
    public boolean isUsable() throws IOException {
        return Files.isDirectory(home.directory()) && isOwn() && Files.isWritable(home.directory());
    }

    private boolean isOwn() throws IOException {
        return Files.getOwner(home.directory()).getName().equals(user);
    }

    /** Looks. */
    public Finding look() throws IOException {
        Path directory = home.directory();
        if (!Files.exists(directory)) {
            return Finding.ok(PART, "There is no home at " + directory + " yet; the first dyad run makes it.");
        }
        if (!isOwn()) {
            String owner = Files.getOwner(directory).getName();
            return Finding.wrong(
                    PART,
                    "The home " + directory + " belongs to " + owner + ", and you are " + user + ".",
                    "Ask as its owner: sudo -u " + owner + " dyad doctor --home " + directory
                            + ". Or choose another with --home DIR.");
        }
        if (!isUsable()) {
            return Finding.wrong(
                    PART,
                    "The home " + directory + " is yours, but nothing can be written to it.",
                    "Perhaps its disk is mounted for reading only, as some are after an error: findmnt -T " + directory
                            + " shows it. Else: chmod u+rwx " + directory);
        }
        return isOpen(directory)
                ? Finding.wrong(
                        PART,
                        "The home " + directory + " is open to others on this machine.",
                        "chmod -R go= " + directory + "; the next start of the end does it too.")
                : Finding.ok(PART, "The home " + directory + " is yours, and closed to everybody else.");
    }

    private static boolean isOpen(Path directory) throws IOException {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(directory).stream().anyMatch(OTHERS::contains);
    }
}
