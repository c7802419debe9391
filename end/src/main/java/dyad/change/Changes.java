package dyad.change;

import dyad.seam.Clock;
import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The log of changes. It outlives restarts and links; the oldest go when there are more than {@value #MOST}.
 *
 * <p>It holds nothing but the store, so there may be several. Safe for use by several threads, if the store is.
 */
public final class Changes {
    /** How many are kept; about 60 KB. */
    public static final int MOST = 2_000;

    /** What is named so outlives the link. */
    static final String NAME = "own.changes";

    private static final System.Logger LOG = System.getLogger(Changes.class.getName());
    private static final String ON = "on";
    private static final String OFF = "off";

    private final Store store;
    private final Clock clock;

    /** @param clock whose wall time the entries carry */
    public Changes(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All that are kept, oldest first. */
    public List<Change> all() throws StoreException {
        return store.transact(Changes::read);
    }

    /** Writes one down. What cannot be written, on a full disk say, does not undo what it tells of. */
    public void note(Change.Kind kind, String detail) {
        write(kind, detail, false);
    }

    /** Writes down how something stands, if that differs from what the newest entry of its kind says; off if there is none. */
    public void stand(Change.Kind kind, boolean on) {
        write(kind, on ? ON : OFF, true);
    }

    /** The word for a switch. */
    public static String onOrOff(boolean on) {
        return on ? ON : OFF;
    }

    /** Forgets them all; one entry says so. */
    public void erase() throws StoreException {
        store.transact(records -> put(records, List.of(change(Change.Kind.ERASED, ""))));
        store.scrub();
    }

    private Change change(Change.Kind kind, String detail) {
        return new Change(clock.wallMillis(), kind, detail);
    }

    private void write(Change.Kind kind, String detail, boolean onlyIfNew) {
        Change change = change(kind, detail);
        try {
            store.transact(records -> {
                List<Change> all = read(records);
                return onlyIfNew && newest(all, kind).equals(detail) ? all : put(records, with(all, change));
            });
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.WARNING, "a change of a setting could not be written down");
        }
    }

    private static String newest(List<Change> all, Change.Kind kind) {
        return all.reversed().stream()
                .filter(change -> change.kind() == kind)
                .map(Change::detail)
                .findFirst()
                .orElse(OFF);
    }

    private static List<Change> with(List<Change> all, Change next) {
        List<Change> more = new ArrayList<>(all);
        more.add(next);
        return more.subList(Math.max(0, more.size() - MOST), more.size());
    }

    private static List<Change> put(Records records, List<Change> changes) {
        String text = changes.stream().map(Change::line).collect(Collectors.joining("\n"));
        records.put(NAME, text.getBytes(StandardCharsets.UTF_8));
        return changes;
    }

    private static List<Change> read(Records records) {
        return records.get(NAME)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("")
                .lines()
                .map(Change::read)
                .flatMap(Optional::stream)
                .toList();
    }
}
