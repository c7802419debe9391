package dyad.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk takes alone: 8 KB, as a commit writes, forced to the medium. */
final class RawDisk implements AutoCloseable {
    private static final int BYTES = 8 * 1024;
    private static final double NANOS_A_MILLI = 1e6;

    private final FileChannel file;

    private RawDisk(FileChannel file) {
        this.file = file;
    }

    static RawDisk in(Path folder) throws IOException {
        return new RawDisk(FileChannel.open(
                folder.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    /** Milliseconds of one write. */
    double write() throws IOException {
        ByteBuffer content = ByteBuffer.allocateDirect(BYTES);
        long begun = System.nanoTime();
        file.write(content);
        file.force(false);
        return (System.nanoTime() - begun) / NANOS_A_MILLI;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
