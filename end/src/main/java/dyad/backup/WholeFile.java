package dyad.backup;

import dyad.backup.BackupException.Kind;
import dyad.home.PrivateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears whole or not at all, readable by its owner only: written beside its place, forced, and moved. */
final class WholeFile {
    private static final int BUFFER = 64 * 1024;

    private final Path file;

    WholeFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** @param force whether a file of that name may be replaced */
    void write(boolean force, Content content) throws BackupException {
        if (!force && Files.exists(file)) {
            throw new BackupException(
                    Kind.EXISTS, file + " is there already. Choose another name, or replace it with --force.");
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(fresh);
            try (FileChannel channel = PrivateFiles.open(fresh)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                content.write(out);
                out.flush();
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder();
        } catch (IOException e) {
            throw failed(e);
        } finally {
            removeQuietly(fresh);
        }
    }

    /** The name itself is on the disk only with its folder. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notPossibleHere) {
            // Some systems cannot open a folder; the file itself is safe all the same.
        }
    }

    private BackupException failed(IOException e) {
        return new BackupException(
                Kind.STORAGE,
                file + " cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                        + "). Look that its folder is there, is yours and has room.");
    }

    private static void removeQuietly(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException nothingIsLost) {
            // The next attempt removes it.
        }
    }

    /** What is to stand in the file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException, BackupException;
    }
}
