package dyad.relay;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The relay's directory, locked against a second relay for as long as this is open. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the directory if it is lacking (for its owner only: topics are in it) and locks it.
     *
     * @throws RelayException if it cannot be made or written to, or another relay uses it
     */
    static DataDirectory open(Path path) throws RelayException {
        FileChannel channel;
        try {
            create(path);
            channel = FileChannel.open(path.resolve("relay.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new RelayException(
                    "The relay cannot write to its data directory " + path + " (" + e.getMessage()
                            + "). Check its owner and free space, or choose another directory.",
                    e);
        }
        return lock(path, channel);
    }

    private static void create(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(path);
        }
    }

    private static DataDirectory lock(Path path, FileChannel channel) throws RelayException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataDirectory(path, channel);
            }
            channel.close();
        } catch (IOException | OverlappingFileLockException e) {
            throw new RelayException(inUse(path), e);
        }
        throw new RelayException(inUse(path));
    }

    private static String inUse(Path path) {
        return "Another relay is running on the data directory " + path + ". Stop it or choose another directory.";
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unlockedByTheSystemAnyway) {
            return;
        }
    }
}
