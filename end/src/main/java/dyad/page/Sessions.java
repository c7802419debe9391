package dyad.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pages that may speak for this end's person. Kept in memory until the process ends; when there are too many, the
 * one unused for longest is closed.
 *
 * <p>Safe for use by several threads.
 */
final class Sessions {

    private static final int MOST = 32;

    private final Secrets secrets;
    private final Map<String, Boolean> openByHash = new LinkedHashMap<>(MOST, 0.75f, true);

    Sessions(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Opens a session; returns the secret for its cookie. */
    synchronized String open() {
        if (openByHash.size() >= MOST) {
            openByHash.remove(openByHash.keySet().iterator().next());
        }
        String secret = secrets.fresh();
        openByHash.put(Secrets.hash(secret), true);
        return secret;
    }

    /** Whether this is the secret of an open session. */
    synchronized boolean isOpen(String secret) {
        return openByHash.get(Secrets.hash(secret)) != null;
    }
}
