package dyad.end;

import dyad.link.Bond;
import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which relay a met end uses: the one that it met over, until the person configures another than was configured then.
 */
final class RelayChoice {
    private static final String USED = "relay.used";
    private static final String CONFIGURED = "relay.configured";

    private RelayChoice() {}

    /** After a meeting over {@code used}. */
    static void keep(Store store, String used, Optional<String> configured) throws StoreException {
        store.transact(records -> {
            put(records, USED, used);
            put(records, CONFIGURED, configured.orElse(""));
            return used;
        });
    }

    /** The relay to use now. */
    static String of(Store store, Bond bond, Optional<String> configured) throws StoreException {
        return store.transact(records -> {
            String before = get(records, CONFIGURED).orElse("");
            if (configured.isPresent() && !configured.get().equals(before)) {
                put(records, USED, configured.get());
                put(records, CONFIGURED, configured.get());
            }
            return get(records, USED).orElse(bond.relay());
        });
    }

    private static void put(Records records, String name, String value) {
        records.put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> get(Records records, String name) {
        return records.get(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
