package dyad.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A users file, to be written in: a whole new one takes the place of the old one, with its owner and permissions, so that a
 * relay that runs sees either. Comments and lines of others stay.
 */
public final class UsersBook {

    private final Path file;

    /** @param file need not be there yet */
    public UsersBook(Path file) {
        this.file = file;
    }

    /** The names in it, in their order; none if there is no file. */
    public List<String> names() throws RelayException {
        return lines().stream().filter(UsersBook::isUser).map(UsersBook::name).toList();
    }

    /**
     * Adds a user.
     *
     * @param password the caller erases it
     * @throws RelayException if there is one of that name already, or the file cannot be written
     * @throws IllegalArgumentException naming what is wrong with the name or the password
     */
    public void add(String name, char[] password) throws RelayException {
        String line = UserLine.of(name, password);
        if (names().contains(name)) {
            throw new RelayException("There is a user " + name + " in " + file + " already. Revoke that one first,"
                    + " or choose another name.");
        }
        List<String> lines = new ArrayList<>(lines());
        lines.add(line);
        replace(lines);
    }

    /** Removes a user; false if there is none of that name. */
    public boolean remove(String name) throws RelayException {
        List<String> before = lines();
        List<String> lines = before.stream()
                .filter(line -> !isUser(line) || !name(line).equals(name))
                .toList();
        if (lines.size() == before.size()) {
            return false;
        }
        replace(lines);
        return true;
    }

    private static boolean isUser(String line) {
        return !line.isBlank() && !line.strip().startsWith("#") && line.indexOf(':') > 0;
    }

    private static String name(String line) {
        String text = line.strip();
        return text.substring(0, text.indexOf(':'));
    }

    private List<String> lines() throws RelayException {
        return Files.exists(file) ? UserLine.readAll(file) : List.of();
    }

    private void replace(List<String> lines) throws RelayException {
        Path target = file.toAbsolutePath();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, ownersOnly(fresh));
            Files.write(fresh, lines);
            likeBefore(target, fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RelayException(
                    "The users file " + file + " cannot be written (" + e.getMessage()
                            + "). Check its owner and folder.",
                    e);
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The relay may run as somebody else than who writes here. */
    private static void likeBefore(Path old, Path fresh) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view == null || !Files.exists(old)) {
            return;
        }
        PosixFileAttributes before = Files.readAttributes(old, PosixFileAttributes.class);
        view.setPermissions(before.permissions());
        view.setGroup(before.group());
        view.setOwner(before.owner());
    }
}
