package dyad.backup;

import dyad.backup.BackupException.Kind;
import dyad.end.SystemEntropy;
import dyad.epoch.EpochRecords;
import dyad.seam.Pairs;
import dyad.seam.Pairs.Kept;
import dyad.seam.Pairs.PastBond;
import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;
import dyad.store.SqliteStore;
import dyad.store.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a backup back. The whole file is opened and understood once before anything is touched; then everything goes into
 * the store in one transaction, or nothing does.
 */
public final class Restore implements AutoCloseable {
    private final FileChannel file;
    private final Content content;
    private final BackupKey key;
    private final Tally tally;
    private final Map<String, String> files;

    private Restore(FileChannel file, Content content, BackupKey key, Tally tally, Map<String, String> files) {
        this.file = file;
        this.content = content;
        this.key = key;
        this.tally = tally;
        this.files = files;
    }

    /** Opens the file and looks through all of it. */
    public static Restore open(Path path, String passphrase) throws BackupException {
        return open(path, header -> BackupKey.of(passphrase, header));
    }

    static Restore open(Path path, KeyMaker maker) throws BackupException {
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
            try {
                return look(file, maker);
            } catch (IOException | BackupException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Restore look(FileChannel file, KeyMaker maker) throws IOException, BackupException {
        InputStream in = Channels.newInputStream(file);
        Header header = Header.read(in.readNBytes(Header.SIZE));
        if (!SealedInput.endsWhole(file)) {
            throw new BackupException(
                    Kind.CUT_SHORT, "This backup is cut short: its end is missing. Take another copy of it.");
        }
        BackupKey key = maker.make(header);
        try {
            Look look = new Look();
            each(file, key, look::take);
            return new Restore(file, header.content(), key, look.tally, Map.copyOf(look.files));
        } catch (BackupException e) {
            key.close();
            throw e;
        }
    }

    private static BackupException unreadable(IOException e) {
        return new BackupException(
                Kind.STORAGE,
                "The backup cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").");
    }

    /** What it is for. */
    public Content content() {
        return content;
    }

    /** What it holds. */
    public Tally tally() {
        return tally;
    }

    /** The texts of the home's files that went along, by their names. Whoever writes them decides which names are taken. */
    public Map<String, String> files() {
        return files;
    }

    /** Whether nothing would be lost: the store holds no link and no history. */
    public static boolean isEmpty(Store store) throws StoreException {
        return store.transact(records -> records.get("bond").isEmpty()
                && records.pairs().bonds().isEmpty()
                && records.pairs().kept(0, 1).isEmpty());
    }

    /** Puts everything into an empty store. An end that moved goes on from there, and tells its partner so. */
    public void into(SqliteStore store) throws BackupException {
        try {
            if (!isEmpty(store)) {
                throw new BackupException(
                        Kind.NOT_EMPTY,
                        "This home has a link or a history already, which a backup would mix with. Restore into a new"
                                + " home: dyad restore FILE --home DIR");
            }
            store.transact(records -> {
                switch (content) {
                    case BACKUP -> fill(new Filling(records)::take);
                    case MOVE -> {
                        fill(new Arriving(store.tables())::take);
                        records.remove(Move.MARK);
                        EpochRecords.move(records, new SystemEntropy());
                    }
                }
                return tally;
            });
        } catch (StoreException e) {
            throw new BackupException(Kind.STORAGE, e.sentence());
        }
    }

    private void fill(Taking taking) throws StoreException {
        try {
            each(file, key, taking);
        } catch (BackupException changedMeanwhile) {
            throw new StoreException(String.valueOf(changedMeanwhile.getMessage()), changedMeanwhile);
        }
    }

    private static void each(FileChannel file, BackupKey key, Taking taking) throws BackupException {
        try (SealedInput sealed = new SealedInput(file, key)) {
            for (Optional<BackupRecord> record = BackupRecord.next(sealed);
                    record.isPresent();
                    record = BackupRecord.next(sealed)) {
                taking.take(record.get());
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        key.close();
        try {
            file.close();
        } catch (IOException nothingWasWritten) {
            // It was only read.
        }
    }

    /** Makes the key of a file. */
    @FunctionalInterface
    interface KeyMaker {
        BackupKey make(Header header) throws BackupException;
    }

    private interface Taking {
        void take(BackupRecord record) throws BackupException;
    }

    /** Understands everything, and keeps what is wanted before anything is taken. */
    private static final class Look {
        private final Map<String, String> files = new HashMap<>();
        private Tally tally = Tally.NONE;

        void take(BackupRecord record) {
            tally = tally.with(record);
            if (record instanceof BackupRecord.HomeFile file) {
                files.put(file.name(), file.text());
            }
        }
    }

    /** Puts rows back as they were. */
    private record Arriving(Tables tables) {

        void take(BackupRecord record) throws BackupException {
            switch (record) {
                case BackupRecord.TablesVersion version
                when version.version() != tables.version() ->
                    throw new BackupException(
                            Kind.NEWER,
                            "This end was written by another version of Dyad. Take the same version on both machines.");
                case BackupRecord.TableRow row -> add(row.row());
                default -> {}
            }
        }

        private void add(Tables.Row row) throws BackupException {
            try {
                tables.add(row);
            } catch (StoreException e) {
                throw new BackupException(Kind.ALTERED, "This end cannot go on here: " + e.sentence());
            }
        }
    }

    /** Gives bonds and pairs the numbers that they have in this store. */
    private static final class Filling {
        private final Records records;
        private final Map<Long, Long> bonds = new HashMap<>();
        private final Map<Long, Long> pairs = new HashMap<>();

        Filling(Records records) {
            this.records = records;
        }

        void take(BackupRecord record) {
            switch (record) {
                case BackupRecord.Setting setting
                when Backup.SETTINGS.contains(setting.name()) -> records.put(setting.name(), setting.value());
                case BackupRecord.BondName name -> bond(name.bond());
                case BackupRecord.Message message -> message(message.kept());
                case BackupRecord.PictureBody picture -> picture(picture);
                default -> {}
            }
        }

        private void bond(PastBond bond) {
            Pairs all = records.pairs();
            all.begin(bond.name());
            PastBond here = all.bonds().getFirst();
            bonds.put(bond.number(), here.number());
            Long known = pairs.putIfAbsent(bond.pair(), here.pair());
            if (known != null) {
                all.join(known);
            }
        }

        private void picture(BackupRecord.PictureBody picture) {
            switch (picture.state()) {
                case WHOLE -> records.pictures().keep(picture.picture(), picture.pixels());
                case BROKEN, GONE -> records.pictures().giveUp(picture.picture(), picture.state());
            }
        }

        private void message(Kept kept) {
            long bond = bonds.getOrDefault(kept.bond(), 0L);
            records.pairs().restore(new Kept(kept.id(), bond, kept.mine(), 0, kept.entry()));
        }
    }
}
