package dyad.store;

import dyad.seam.StoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes the file so that nobody but its owner could ever open it: with mode 0600 from its first moment. SQLite gives
 * the log and the shared index beside it the same mode. A directory that exists is left as it is: it may be anyone's.
 */
final class OwnerOnly {
    private OwnerOnly() {}

    static void create(Path file) throws StoreException {
        if (file.toString().contains("?")) {
            throw new StoreException("choose a directory without \"?\" in its name: " + file);
        }
        try {
            Files.createDirectories(directoryOf(file), mode(file, "rwx------"));
            try {
                Files.createFile(file, mode(file, "rw-------"));
            } catch (FileAlreadyExistsException known) {
                tighten(file);
            }
        } catch (IOException failure) {
            throw new StoreException(
                    "cannot create " + file + ": check that the directory is yours and has room (" + reason(failure)
                            + ")",
                    failure);
        }
    }

    private static Path directoryOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of(".") : parent;
    }

    private static void tighten(Path file) throws IOException {
        if (isPosix(file) && Files.isWritable(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static FileAttribute<?>[] mode(Path file, String permissions) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
