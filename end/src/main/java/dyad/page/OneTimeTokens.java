package dyad.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The tokens in the page's address: each opens one session, once, within ten minutes. They travel in the URL fragment,
 * which a browser never sends and never writes into a log.
 *
 * <p>Safe for use by several threads.
 */
final class OneTimeTokens {

    static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MOST = 32;

    private final Secrets secrets;
    private final LongSupplier nanoTime;
    private final Map<String, Long> bornByHash = new LinkedHashMap<>();

    /** @param nanoTime a clock that never runs backwards, in nanoseconds */
    OneTimeTokens(Secrets secrets, LongSupplier nanoTime) {
        this.secrets = secrets;
        this.nanoTime = nanoTime;
    }

    /** A fresh token. When there are too many unused ones the oldest is void. */
    synchronized String issue() {
        dropExpired();
        if (bornByHash.size() >= MOST) {
            bornByHash.remove(bornByHash.keySet().iterator().next());
        }
        String token = secrets.fresh();
        bornByHash.put(Secrets.hash(token), nanoTime.getAsLong());
        return token;
    }

    /** Whether this token was issued, not long ago, and not used yet; it is used now. */
    synchronized boolean use(String token) {
        dropExpired();
        return bornByHash.remove(Secrets.hash(token)) != null;
    }

    /** Voids all that were not used yet. */
    synchronized void forget() {
        bornByHash.clear();
    }

    private void dropExpired() {
        long now = nanoTime.getAsLong();
        bornByHash.values().removeIf(born -> now - born > LIFETIME.toNanos());
    }
}
