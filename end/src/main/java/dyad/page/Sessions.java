package dyad.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The pages on this machine that may speak for this end's person. Kept in memory until the process ends; when there are too
 * many, the one unused for longest is closed.
 *
 * <p>Safe for use by several threads.
 */
final class Sessions {

    private static final int MOST = 32;

    private final Map<String, OpenPage> openByHash = new LinkedHashMap<>(MOST, 0.75f, true);

    synchronized void open(OpenPage page) {
        if (openByHash.size() >= MOST) {
            openByHash.remove(openByHash.keySet().iterator().next());
        }
        openByHash.put(page.hash(), page);
    }

    /** The open page that has this secret. */
    synchronized Optional<OpenPage> find(String secret) {
        return Optional.ofNullable(openByHash.get(Secrets.hash(secret)));
    }

    synchronized List<OpenPage> all() {
        return List.copyOf(openByHash.values());
    }

    /** Closes some; how many. */
    synchronized int close(Predicate<OpenPage> which) {
        int before = openByHash.size();
        openByHash.values().removeIf(which);
        return before - openByHash.size();
    }
}
