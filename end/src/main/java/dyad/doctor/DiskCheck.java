package dyad.doctor;

import dyad.home.Home;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The disk under a home: its sort, its room, and how long it takes until a write is safe. */
public final class DiskCheck {
    private static final String PART = "disk";
    private static final long MEGABYTE = 1024L * 1024;
    private static final long TOO_LITTLE = 16 * MEGABYTE;
    private static final long LITTLE = 256 * MEGABYTE;
    private static final int PROBES = 5;
    private static final int PROBE_BYTES = 4_096;
    private static final long SLOW_MILLIS = 200;

    /** Gone with the next start of the machine, or of its container. */
    private static final Set<String> PASSING = Set.of("tmpfs", "ramfs", "overlay");

    /** SQLite's write-ahead log needs memory that is shared, which no other machine has. */
    private static final Set<String> DISTANT = Set.of("nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "ceph");

    private final Home home;

    /** @param home one that is there and can be written */
    public DiskCheck(Home home) {
        this.home = home;
    }

    /** Looks, and writes a small file that is removed again. */
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        try {
            FileStore store = Files.getFileStore(home.directory());
            findings.add(sort(store.type()));
            findings.add(room(store.getUsableSpace()));
            findings.add(speed(medianMillis()));
        } catch (IOException refused) {
            findings.add(Finding.wrong(
                    PART,
                    "Nothing can be written to " + home.directory() + ".",
                    "Make room, and see that the disk is not mounted for reading only."));
        }
        return findings;
    }

    static Finding sort(String type) {
        String sort = type.toLowerCase(Locale.ROOT);
        if (PASSING.contains(sort)) {
            return Finding.warn(
                    PART,
                    "The home lies on " + type + ", which does not outlast a new start of the machine or container.",
                    "Choose a home on a disk (--home DIR), or give the container a volume.");
        }
        return DISTANT.contains(sort)
                ? Finding.warn(
                        PART,
                        "The home lies on " + type + ", on another machine: SQLite is not safe there.",
                        "Choose a home on this machine's own disk (--home DIR).")
                : Finding.ok(PART, "The home lies on a disk of this machine (" + type + ").");
    }

    static Finding room(long bytes) {
        String free = bytes / MEGABYTE + " MB are free";
        if (bytes < TOO_LITTLE) {
            return Finding.wrong(PART, "Only " + free + ".", "Make room before anything is refused.");
        }
        return bytes < LITTLE
                ? Finding.warn(PART, "Only " + free + ".", "Make room; pictures take up to half a megabyte each.")
                : Finding.ok(PART, free + ".");
    }

    static Finding speed(long millis) {
        String safe = "A write is safe on the disk after " + millis + " ms";
        return millis > SLOW_MILLIS
                ? Finding.warn(
                        PART,
                        safe + ", which is slow: now and then a tick may pass without a frame.",
                        "See whether something else keeps the disk busy, or whether a memory card wears out.")
                : Finding.ok(PART, safe + ".");
    }

    private long medianMillis() throws IOException {
        long[] nanos = new long[PROBES];
        ByteBuffer page = ByteBuffer.allocate(PROBE_BYTES);
        Path probe = Files.createTempFile(home.directory(), "doctor", "");
        try (FileChannel channel =
                FileChannel.open(probe, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            for (int i = 0; i < PROBES; i++) {
                long begin = System.nanoTime();
                channel.write(page.clear(), 0);
                channel.force(true);
                nanos[i] = System.nanoTime() - begin;
            }
        } finally {
            Files.deleteIfExists(probe);
        }
        Arrays.sort(nanos);
        return TimeUnit.NANOSECONDS.toMillis(nanos[PROBES / 2]);
    }
}
