package dyad.end;

import dyad.seam.Store;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import java.nio.charset.StandardCharsets;

/** What this person said of themselves last; kept over restarts. */
final class OwnPresence {
    private static final String NAME = "presence";

    private OwnPresence() {}

    static Presence load(Store store) throws StoreException {
        return store.transact(records -> records.get(NAME)
                .flatMap(bytes -> Presence.parse(new String(bytes, StandardCharsets.UTF_8)))
                .orElse(Presence.HERE));
    }

    static void keep(Store store, Presence presence) throws StoreException {
        store.transact(records -> {
            records.put(NAME, presence.word().getBytes(StandardCharsets.UTF_8));
            return presence;
        });
    }
}
