package dyad.backup;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.seam.Pairs;
import dyad.seam.StoreException;
import dyad.store.SqliteStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A store with a real bond and its keys, and the words of two pairs. */
final class Kept {
    static final String PASSPHRASE = "correct horse battery";

    /** The least work that a header may ask for: these tests open files by the hundred. */
    private static final Header LIGHT = new Header(Content.BACKUP, 8 * 1024, 1, new byte[24]);

    private Kept() {}

    static MessageId id(int number) {
        return MessageId.of(ByteBuffer.allocate(MessageId.SIZE).putInt(number).array());
    }

    static byte[] name(int number) {
        byte[] name = new byte[32];
        name[0] = (byte) number;
        return name;
    }

    /** A file of an earlier program, with its bond, roots and words, to which words of three bonds are added. */
    static SqliteStore store(Path directory) throws IOException, StoreException {
        Path file = directory.resolve("link.db");
        try (InputStream old = Objects.requireNonNull(Kept.class.getResourceAsStream("/dyad/store/version-2.db"))) {
            Files.copy(old, file);
        }
        SqliteStore store = SqliteStore.open(file);
        store.transact(records -> {
            Pairs pairs = records.pairs();
            pairs.begin(name(1));
            records.addEntry(new Entry(id(1), true, Saying.words("to the first"), 10, true));
            records.addEntry(new Entry(id(2), false, Saying.words("from the first, forgotten"), 20, true));
            records.forget(id(2));
            pairs.begin(name(2));
            records.addEntry(new Entry(id(3), false, Saying.words("from another"), 30, true));
            pairs.begin(name(3));
            pairs.join(1);
            records.addEntry(new Entry(id(4), true, Saying.words("grüße 🌻\nin two lines"), 40, false));
            records.markApplied(id(5));
            pairs.addReturned(
                    0,
                    new Pairs.Previous(Optional.empty(), Optional.of(id(1))),
                    new Entry(id(6), true, Saying.words("in front"), 5, true));
            return true;
        });
        return store;
    }

    static BackupKey light() {
        return BackupKey.of(PASSPHRASE, LIGHT);
    }

    /** Everything that a backup is to bring back, as text, without numbers that are a store's own. */
    static List<String> contents(SqliteStore store) throws StoreException {
        return store.transact(records -> {
            List<String> contents = new ArrayList<>();
            records.pairs().bonds().forEach(bond -> contents.add("bond " + bond.name()[0] + " of " + bond.pair()));
            records.pairs()
                    .kept(0, 1_000)
                    .forEach(kept -> contents.add(kept.id() + " " + kept.bond() + " " + kept.mine() + kept.entry()));
            records.get("presence").ifPresent(value -> contents.add("presence " + value.length));
            return contents;
        });
    }
}
