package dyad.backup;

import dyad.bytes.ByteWriter;
import dyad.fuzz.Check;
import dyad.fuzz.Scratch;
import dyad.fuzz.Target;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.seam.Pairs.Kept;
import dyad.seam.Pairs.PastBond;
import dyad.seam.Pictures;
import dyad.store.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Backups: their first bytes, the file, and what is inside for whoever knows the passphrase. */
public final class BackupTargets {
    private static final Scratch SCRATCH = new Scratch();
    private static final Header HEADER = new Header(Content.BACKUP, 64 * 1024, 3, new byte[24]);
    private static final MessageId ID =
            MessageId.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

    private BackupTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        byte[] records = records();
        return List.of(
                Target.settled(
                        "backup-header",
                        BackupException.class,
                        input -> Header.read(input).bytes(),
                        HEADER.bytes()),
                Target.of("backup-file", BackupException.class, BackupTargets::open, sealed(records)),
                Target.of(
                        "backup-records",
                        BackupException.class,
                        input -> open(sealed(input)),
                        records,
                        new BackupRecord.TableRow(new Tables.Row("named", List.of("a", new byte[3], 5L))).bytes()));
    }

    private static byte[] records() {
        Entry entry = new Entry(ID, true, Saying.words("good night"), 5, true);
        return new ByteWriter()
                .raw(new BackupRecord.Setting("own.presets", new byte[4]).bytes())
                .raw(new BackupRecord.HomeFile("dyad.toml", "profile = \"quiet\"").bytes())
                .raw(new BackupRecord.HomeFile("relay.toml", "url = \"mqtts://relay.example\"").bytes())
                .raw(new BackupRecord.BondName(new PastBond(1, new byte[32], 1)).bytes())
                .raw(new BackupRecord.Message(new Kept(ID, 1, Optional.of(true), 0, Optional.of(entry))).bytes())
                .raw(new BackupRecord.Message(new Kept(ID, 1, Optional.empty(), 0, Optional.empty())).bytes())
                .raw(new BackupRecord.PictureBody(ID, Pictures.State.WHOLE, new byte[5]).bytes())
                .raw(new BackupRecord.TablesVersion(7).bytes())
                .bytes();
    }

    private static boolean open(byte[] file) throws Exception {
        try (Restore restore = Restore.open(SCRATCH.file("backup", file), header -> key())) {
            int length =
                    restore.files().values().stream().mapToInt(String::length).sum();
            Check.that(length <= file.length, "nothing is added to a backup");
            return true;
        }
    }

    /** Without the work that guessing shall cost. */
    private static BackupKey key() throws BackupException {
        return BackupKey.handedOver(HEADER.bytes(), new byte[32]);
    }

    private static byte[] sealed(byte[] records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BackupKey key = key()) {
            SealedOutput sealed = new SealedOutput(out, key);
            sealed.write(records);
            sealed.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BackupException e) {
            throw new AssertionError("the header is a good one", e);
        }
        return out.toByteArray();
    }
}
