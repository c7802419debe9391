package dyad.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The running end's claim on its home. The system releases it when the process dies, however it dies.
 *
 * <p>Meant between processes. Within one, POSIX drops the system's lock as soon as any descriptor of the file is closed;
 * Java itself still refuses a second claim, so do not open one home twice in a process.
 */
public final class HomeLock implements AutoCloseable {

    /** A command that looks whether an end runs holds the lock for a moment: try again this often. */
    private static final int ATTEMPTS = 20;

    private static final long PAUSE_MILLIS = 25;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Claims the home for this process.
     *
     * @throws HomeBusyException if another end has it
     * @throws HomeException if the lock file cannot be written
     */
    public static HomeLock acquire(Home home) throws HomeException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<HomeLock> lock = attempt(home);
            if (lock.isPresent()) {
                return lock.get();
            }
            pause();
        }
        throw new HomeBusyException(home.directory());
    }

    /** Whether an end runs on this home now. False also if there is no such home. */
    public static boolean isHeld(Home home) throws HomeException {
        if (!Files.exists(home.lock())) {
            return false;
        }
        Optional<HomeLock> lock = attempt(home);
        lock.ifPresent(HomeLock::close);
        return lock.isEmpty();
    }

    private static Optional<HomeLock> attempt(Home home) throws HomeException {
        try {
            FileChannel channel = PrivateFiles.open(home.lock());
            if (tryLock(channel)) {
                return Optional.of(new HomeLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new HomeException(
                    "The lock " + home.lock() + " cannot be opened. Correct its owner and permissions.", e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the home free. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing depends on it: the system frees the lock at the latest when the process ends.
        }
    }
}
