package dyad.backup;

import dyad.keys.Erase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a sealed file record by record, and counts what it holds. */
final class RecordOutput {
    private final SealedOutput out;
    private Tally tally = Tally.NONE;

    private RecordOutput(SealedOutput out) {
        this.out = out;
    }

    /**
     * Writes the file, which appears when it is whole and on the disk.
     *
     * @param force whether to replace a file of that name
     */
    static Tally write(Path file, BackupKey key, boolean force, Records records) throws BackupException {
        Tally[] written = {Tally.NONE};
        new WholeFile(file).write(force, stream -> {
            SealedOutput sealed = new SealedOutput(stream, key);
            RecordOutput output = new RecordOutput(sealed);
            records.writeTo(output);
            sealed.finish();
            written[0] = output.tally;
        });
        return written[0];
    }

    void write(BackupRecord record) throws IOException {
        byte[] bytes = record.bytes();
        out.write(bytes);
        Erase.these(bytes);
        tally = tally.with(record);
    }

    /** Those that are there. */
    void files(List<Path> files) throws IOException {
        for (Path file : files) {
            if (Files.exists(file)) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                write(new BackupRecord.HomeFile(String.valueOf(file.getFileName()), text));
            }
        }
    }

    /** What is to stand in the file. */
    @FunctionalInterface
    interface Records {
        void writeTo(RecordOutput out) throws IOException, BackupException;
    }
}
