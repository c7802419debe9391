package dyad.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names under which a browser may call the page: those of this machine over HTTP, and the trusted ones, which a proxy
 * on this machine passes on, over HTTPS. A page elsewhere whose own name was re-bound to 127.0.0.1 comes with another Host,
 * a page that forges requests with another Origin.
 */
final class Names {

    private final Set<String> names;
    private final Set<String> trusted;

    /** @param trusted in small letters, with a port unless it is 443 */
    Names(int port, Set<String> trusted) {
        this.trusted = Set.copyOf(trusted);
        names = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /** Whether there is exactly one Host, and it is ours. */
    boolean isOurs(List<String> hosts) {
        return hosts.size() == 1 && (names.contains(lower(hosts.getFirst())) || isTrusted(hosts.getFirst()));
    }

    /** Whether this Host is one that is reached over HTTPS. */
    boolean isTrusted(String host) {
        return trusted.contains(lower(host));
    }

    /** Whether there is exactly one Origin, and it is the very one that {@code host} stands for. */
    boolean isSameOrigin(String host, List<String> origins) {
        return origins.size() == 1
                && lower(origins.getFirst()).equals((isTrusted(host) ? "https://" : "http://") + lower(host));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
