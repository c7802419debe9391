package dyad.end;

import dyad.link.Bond;
import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which relays a met end would use, and over which it heard its partner last: at first the one that it met over, with the
 * configured ones if several are; what its person says yes to besides; and only what is configured, as soon as that is
 * something else than it was at the meeting.
 */
final class RelayChoice {
    private static final String USED = "relay.used";
    private static final String CONFIGURED = "relay.configured";
    private static final String MINE = "relay.mine";
    private static final String BETWEEN = "\n";

    private RelayChoice() {}

    /** After a meeting over {@code used}. A single relay of one's own is nobody else's business. */
    static void keep(Store store, String used, List<String> configured) throws StoreException {
        Set<String> mine = new LinkedHashSet<>(List.of(used));
        if (configured.size() > 1) {
            mine.addAll(configured);
        }
        store.transact(records -> {
            put(records, USED, List.of(used));
            put(records, CONFIGURED, configured);
            put(records, MINE, List.copyOf(mine));
            return used;
        });
    }

    /** At a start: follows what is configured, if that has changed. */
    static void follow(Store store, List<String> configured) throws StoreException {
        store.transact(records -> {
            if (!configured.isEmpty()
                    && !configured.equals(get(records, CONFIGURED).orElse(List.of()))) {
                put(records, USED, configured.subList(0, 1));
                put(records, CONFIGURED, configured);
                put(records, MINE, configured);
            }
            return configured;
        });
    }

    /** Where to begin. */
    static String used(Store store, Bond bond) throws StoreException {
        return store.transact(records -> get(records, USED)).map(List::getFirst).orElse(bond.relay());
    }

    /** The partner was heard there. */
    static void used(Store store, String url) throws StoreException {
        store.transact(records -> {
            put(records, USED, List.of(url));
            return url;
        });
    }

    /** The relays that this end would use. */
    static List<String> mine(Store store, Bond bond) throws StoreException {
        Optional<List<String>> kept = store.transact(records -> get(records, MINE));
        return kept.isPresent() ? kept.get() : List.of(used(store, bond));
    }

    /** This person says yes to these, and to no others. */
    static void mine(Store store, List<String> relays) throws StoreException {
        store.transact(records -> {
            put(records, MINE, relays);
            return relays;
        });
    }

    private static void put(Records records, String name, List<String> urls) {
        records.put(name, String.join(BETWEEN, urls).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<List<String>> get(Records records, String name) {
        return records.get(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split(BETWEEN)));
    }
}
