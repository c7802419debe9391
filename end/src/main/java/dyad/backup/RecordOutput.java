package dyad.backup;

import dyad.keys.Erase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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

    /** The home's dyad.toml, if it is there. */
    void configuration(Path file) throws IOException {
        if (Files.exists(file)) {
            write(new BackupRecord.ConfigurationText(Files.readString(file, StandardCharsets.UTF_8)));
        }
    }

    /** What is to stand in the file. */
    @FunctionalInterface
    interface Records {
        void writeTo(RecordOutput out) throws IOException, BackupException;
    }
}
