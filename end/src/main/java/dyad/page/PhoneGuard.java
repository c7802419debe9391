package dyad.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at the requests to {@code /pub} on the page's own port. A reverse proxy may pass the phone's reports on under the
 * name that the phone calls; that name opens this one path, and no page may come here at all.
 */
final class PhoneGuard {

    private final String trusted;

    PhoneGuard(PhoneAddress address) {
        this.trusted = String.valueOf(URI.create(address.url()).getAuthority()).toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a request with these Host and Origin lines, if anything is. */
    Optional<Failure> objection(List<String> hosts, Names names, List<String> origins) {
        boolean known = names.isOurs(hosts)
                || (hosts.size() == 1
                        && hosts.getFirst().toLowerCase(Locale.ROOT).equals(trusted));
        if (!known) {
            return Optional.of(new Failure(421, "host", "The phone's address is another: dyad phone"));
        }
        return origins.isEmpty()
                ? Optional.empty()
                : Optional.of(new Failure(403, "origin", "No page may report where a phone is."));
    }
}
