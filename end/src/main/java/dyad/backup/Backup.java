package dyad.backup;

import dyad.backup.BackupException.Kind;
import dyad.felt.Presets;
import dyad.seam.Pairs.Kept;
import dyad.seam.Pairs.PastBond;
import dyad.seam.Pictures;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes a backup: words, the names of bonds, settings; never a key, a bond's id or a relay's topic. A page of the
 * history at a time, so that a running end goes on meanwhile and memory stays small; what is said while it is written may
 * or may not be in it.
 */
public final class Backup {
    /** The settings among the store's named values. All others are the link's, and stay out. */
    static final List<String> SETTINGS =
            List.of("presence", "own.quiet-places", "own.page.guide", "own.page.wants", Presets.NAME);

    private static final int PAGE = 100;

    private final Store store;
    private final List<Path> files;

    /** @param files of the home that go along, whether they are there or not */
    public Backup(Store store, List<Path> files) {
        this.store = store;
        this.files = files;
    }

    /**
     * Writes the file, which appears when it is whole and on the disk.
     *
     * @param force whether to replace a file of that name
     */
    public Tally write(Path file, BackupKey key, boolean force) throws BackupException {
        return RecordOutput.write(file, key, force, this::everything);
    }

    /** Reads a page of the store. */
    private <T> T read(Store.Work<T> work) throws BackupException {
        try {
            return store.transact(work);
        } catch (StoreException e) {
            throw new BackupException(Kind.STORAGE, e.sentence());
        }
    }

    private void everything(RecordOutput out) throws IOException, BackupException {
        settings(out);
        for (PastBond bond : read(records -> records.pairs().bonds()).reversed()) {
            out.write(new BackupRecord.BondName(bond));
        }
        long after = 0;
        List<Kept> page = page(after);
        while (!page.isEmpty()) {
            for (Kept kept : page) {
                out.write(new BackupRecord.Message(kept));
                picture(kept, out);
            }
            after = page.getLast().place();
            page = page(after);
        }
    }

    private void picture(Kept kept, RecordOutput out) throws IOException, BackupException {
        boolean pictured = kept.entry().flatMap(entry -> entry.said().picture()).isPresent();
        Optional<Pictures.State> state =
                pictured ? read(records -> records.pictures().state(kept.id())) : Optional.empty();
        if (state.isPresent()) {
            byte[] body = read(records -> records.pictures().body(kept.id())).orElse(new byte[0]);
            out.write(new BackupRecord.PictureBody(kept.id(), state.get(), body));
        }
    }

    private void settings(RecordOutput out) throws IOException, BackupException {
        for (String name : SETTINGS) {
            Optional<byte[]> value = read(records -> records.get(name));
            if (value.isPresent()) {
                out.write(new BackupRecord.Setting(name, value.get()));
            }
        }
        out.files(files);
    }

    private List<Kept> page(long after) throws BackupException {
        return read(records -> records.pairs().kept(after, PAGE));
    }
}
