package dyad.end;

import dyad.seam.Store;
import dyad.seam.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Small things that a page keeps at its own end: how far someone is in the first five minutes, what they want to use. They
 * are this person's own and outlive the link. Never anything that came from the other.
 *
 * <p>Safe for use by several threads, if the store is.
 */
public final class Preferences {
    /** What names that begin so hold is not erased with a link. */
    private static final String PREFIX = "own.page.";

    private final Store store;

    /** @param store may be asked by any thread */
    public Preferences(Store store) {
        this.store = store;
    }

    /** What was kept under this name, if anything. */
    public Optional<String> read(String name) throws StoreException {
        return store.transact(records -> records.get(PREFIX + name))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Keeps this under a name; durable when it returns. */
    public void write(String name, String value) throws StoreException {
        store.transact(records -> {
            records.put(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
            return value;
        });
    }
}
