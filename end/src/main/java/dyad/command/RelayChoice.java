package dyad.command;

import dyad.home.Configuration;
import dyad.home.ConfigurationException;
import dyad.home.EndSettings;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.HostAndPort;
import dyad.home.RelayUrl;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The relay that an end uses: a given one, one hosted by the end's own process, or none yet.
 *
 * @param url what the end connects to and puts into its codes
 * @param hosting the address of the hosted one
 */
record RelayChoice(Optional<RelayUrl> url, Optional<HostAndPort> hosting) {

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::");

    /** Starts the hosted relay if one is wanted. */
    static RelayChoice make(Home home, Configuration configuration, RelayFactory relays, Cleanup cleanup)
            throws HomeException, IOException {
        Optional<HostAndPort> wanted = configuration.hostedRelay(LanAddress::find);
        Optional<RelayUrl> given = configuration.relay();
        if (wanted.isEmpty()) {
            return new RelayChoice(given, Optional.empty());
        }
        if (given.isPresent()) {
            throw new ConfigurationException("Choose one: a relay elsewhere (" + given.get() + ") or one hosted here.");
        }
        RelayFactory.Running relay = cleanup.add(relays.start(
                new RelayFactory.Plan(wanted.get(), Optional.empty(), home.relay(), Optional.empty())));
        HostAndPort reachable = new HostAndPort(reachable(wanted.get().host()), relay.port());
        return new RelayChoice(Optional.of(new RelayUrl(false, reachable)), Optional.of(reachable));
    }

    /** A code must name one address that others can call. */
    private static String reachable(String host) {
        return EVERY_ADDRESS.contains(host) ? LanAddress.find() : host;
    }

    EndSettings settings(Home home, Configuration configuration) throws HomeException {
        return new EndSettings(
                home,
                url,
                configuration.login(),
                configuration.relayAuthority(),
                configuration.profile(),
                hosting.map(HostAndPort::toString));
    }

    /** What the person must know who hosts a relay. */
    Optional<String> warning() {
        return hosting.map(address -> String.join(
                System.lineSeparator(),
                "This end hosts the relay. The other's machine must be able to reach " + address + " over TCP,",
                "through your firewall and router, whenever the two of you are to be linked.",
                "Whoever hosts the relay sees the other's IP address: tell them before you meet."));
    }
}
