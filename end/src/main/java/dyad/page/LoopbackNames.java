package dyad.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names under which a browser on this machine may call the page. A page elsewhere whose own name was re-bound to
 * 127.0.0.1 comes with another Host, a page that forges requests with another Origin.
 */
final class LoopbackNames {

    private final Set<String> names;

    LoopbackNames(int port) {
        names = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /** Whether there is exactly one Host, and it is ours. */
    boolean isOurs(List<String> hosts) {
        return hosts.size() == 1 && names.contains(lower(hosts.getFirst()));
    }

    /** Whether there is exactly one Origin, and it is the very one that {@code host} stands for. */
    boolean isSameOrigin(String host, List<String> origins) {
        return origins.size() == 1 && lower(origins.getFirst()).equals("http://" + lower(host));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
