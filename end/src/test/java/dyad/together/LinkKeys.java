package dyad.together;

import dyad.link.Bond;
import dyad.seam.StoreException;
import dyad.store.SqliteStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every key of a link that its home holds, to be looked for. */
final class LinkKeys {
    /** The bond, its roots with their envelope chains and letter secrets, the letter keys, and the letter under way. */
    private static final List<String> NAMES = List.of(
            "bond", "epoch.roots", "letter.own", "letter.partner", "letter.out", "starts.own", "starts.partner");

    private LinkKeys() {}

    static DiskScan of(Path home) throws StoreException {
        DiskScan scan = new DiskScan();
        try (SqliteStore store = SqliteStore.open(Household.store(home))) {
            Bond bond = Bond.load(store).orElseThrow();
            scan.secret("bond id", bond.id()).secret("topic key", bond.topicKey());
            for (String name : NAMES) {
                Optional<byte[]> kept = store.transact(records -> records.get(name));
                kept.ifPresent(bytes -> scan.secret(name, bytes));
            }
        }
        return scan;
    }
}
