package dyad.command;

import dyad.change.Change;
import dyad.end.End;
import dyad.home.Configuration;
import dyad.home.ConfigurationException;
import dyad.home.HostAndPort;
import dyad.household.Household;
import dyad.page.PageTies;
import dyad.page.PhoneAddress;
import dyad.page.PhonePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * On which ports an end is to be reached.
 *
 * @param port the page's, on 127.0.0.1; 0 for any free one
 * @param phoneListen where to open a port for the phone alone, if at all
 * @param phoneUrl what the phone is to be told, if it comes through a proxy or router
 * @param trustedHosts names under which a proxy passes the page on over HTTPS
 * @param lockAfter how long an open page may be unused before it asks for its passphrase again
 * @param metrics whether this machine may read {@code /metrics}
 * @param services what the page may have done outside of its end
 */
record PageChoice(
        int port,
        Optional<HostAndPort> phoneListen,
        Optional<URI> phoneUrl,
        Set<String> trustedHosts,
        Duration lockAfter,
        boolean metrics,
        PageServices services) {

    /** What is configured. */
    static PageChoice of(Configuration configuration, PageServices services) throws ConfigurationException {
        return new PageChoice(
                configuration.pagePort(),
                configuration.phoneListen(),
                configuration.phoneUrl(),
                configuration.trustedHosts(),
                configuration.lockAfter(),
                configuration.pageMetrics(),
                services);
    }

    /** A page alone. */
    static PageChoice onPort(int port) {
        return new PageChoice(
                port,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Configuration.USUAL_LOCK_AFTER,
                false,
                PageServices.NONE);
    }

    /** Opens the phone's port, if there is to be one. */
    PageTies ties(End end, Optional<Household> household, Cleanup cleanup) throws IOException {
        end.changes().stand(Change.Kind.PHONE_PORT, phoneListen.isPresent());
        end.changes().stand(Change.Kind.PAGE_NAMES, !trustedHosts.isEmpty());
        end.changes().stand(Change.Kind.HOUSEHOLD, household.isPresent());
        return new PageTies(
                openForPhone(end, cleanup),
                trustedHosts,
                services.places().apply(end),
                services.autostart(),
                lockAfter,
                household,
                metrics);
    }

    /** Where the phone reports to, if not to the page's own port. */
    private Optional<PhoneAddress> openForPhone(End end, Cleanup cleanup) throws IOException {
        Optional<PhoneAddress> told = phoneUrl.map(url -> new PhoneAddress(url.toString(), true));
        if (phoneListen.isEmpty()) {
            return told;
        }
        PhoneAddress opened = open(phoneListen.get(), end, cleanup);
        return Optional.of(told.orElse(opened));
    }

    private static PhoneAddress open(HostAndPort wanted, End end, Cleanup cleanup) throws IOException {
        PhonePort opened = cleanup.add(PhonePort.listen(wanted.host(), wanted.port(), end));
        String host = wanted.isEverywhere() ? LanAddress.find() : wanted.host();
        String url = "http://" + new HostAndPort(host, opened.port()) + PhoneAddress.PATH;
        return new PhoneAddress(url, !InetAddress.getByName(host).isLoopbackAddress());
    }
}
