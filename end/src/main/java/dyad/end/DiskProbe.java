package dyad.end;

import dyad.seam.Clock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds out by a small file, written and removed, whether a disk takes anything. Safe for use by several threads. */
final class DiskProbe {
    /** With less than this left, a person should make room before anything is refused. */
    static final long LITTLE_BYTES = 64L * 1024 * 1024;

    /** As much as SQLite writes at the least. */
    private static final int PROBE_BYTES = 4_096;

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Path folder;
    private final Clock clock;
    private Optional<Found> last = Optional.empty();
    private long foundAt;

    /** @param folder the one that holds the store */
    DiskProbe(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param writable a file could be written
     * @param roomy {@value #LITTLE_BYTES} bytes or more are free
     */
    record Found(boolean writable, boolean roomy) {}

    /** Looks, unless somebody has done so within five seconds: nobody can keep the disk busy by asking. */
    synchronized Found find() {
        long now = clock.monotonicNanos();
        if (last.isEmpty() || now - foundAt >= FRESH_NANOS) {
            foundAt = now;
            last = Optional.of(look());
        }
        return last.get();
    }

    private Found look() {
        Path probe = folder.resolve("probe");
        try (FileChannel channel = FileChannel.open(
                probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer nothing = ByteBuffer.allocate(PROBE_BYTES);
            while (nothing.hasRemaining()) {
                channel.write(nothing);
            }
            return new Found(true, Files.getFileStore(folder).getUsableSpace() >= LITTLE_BYTES);
        } catch (IOException refused) {
            return new Found(false, false);
        }
    }
}
