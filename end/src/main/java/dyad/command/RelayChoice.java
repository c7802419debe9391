package dyad.command;

import dyad.connection.RelayAddress;
import dyad.connection.SocksAddress;
import dyad.end.EndSettings;
import dyad.end.Relays;
import dyad.end.Sensing;
import dyad.home.Configuration;
import dyad.home.ConfigurationException;
import dyad.home.HomeException;
import dyad.home.HostAndPort;
import dyad.relay.RelayException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The relay that an end uses: a given one, one hosted by the end's own process, or none yet.
 *
 * @param own what the end itself connects to
 * @param hosting the address of the hosted one, as others reach it and as codes name it
 * @param others what the end would use besides
 * @param proxy through which relays are reached, and not otherwise
 * @param failure completes if the hosted one stops by itself
 */
record RelayChoice(
        Optional<RelayAddress> own,
        Optional<RelayAddress> hosting,
        List<RelayAddress> others,
        Optional<SocksAddress> proxy,
        CompletionStage<String> failure) {

    /** Starts the hosted relay if one is wanted. */
    static RelayChoice make(Configuration configuration, HostedRelays hosted) throws HomeException, RelayException {
        Optional<HostAndPort> wanted = configuration.hostedRelay(LanAddress::find);
        Optional<RelayAddress> given = configuration.relay();
        List<RelayAddress> others = configuration.furtherRelays();
        Optional<SocksAddress> proxy = configuration.relayProxy();
        if (wanted.isEmpty()) {
            Optional<RelayAddress> own = given.or(() -> others.stream().findFirst());
            return new RelayChoice(own, Optional.empty(), others, proxy, new CompletableFuture<>());
        }
        if (given.isPresent()) {
            throw new ConfigurationException("Choose one: a relay elsewhere (" + given.get() + ") or one hosted here.");
        }
        if (proxy.isPresent()) {
            throw new ConfigurationException("Choose one: a relay hosted here, whose address all may see, or a proxy ("
                    + proxy.get() + "), which hides yours.");
        }
        HostedRelays.Hosted relay = hosted.open(wanted.get());
        return new RelayChoice(Optional.of(relay.own()), Optional.of(relay.shown()), others, proxy, relay.failure());
    }

    /** What the end is to be opened with. */
    EndSettings settings(Configuration configuration) throws HomeException {
        Relays relays = new Relays(own, hosting.or(() -> own), others, configuration.relayAuthority(), proxy);
        Sensing sensing = Sensing.inLife(configuration.nearnessLan());
        return new EndSettings(relays, configuration.profile(), hosting.map(RelayAddress::hostAndPort), sensing);
    }

    /** What the person must know who hosts a relay. */
    Optional<String> warning() {
        return hosting.map(address -> String.join(
                System.lineSeparator(),
                "This end hosts the relay. The other's machine must be able to reach " + address.hostAndPort(),
                "over TCP, through your firewall and router, whenever the two of you are to be linked.",
                "Whoever hosts the relay sees the other's IP address: tell them before you meet."));
    }
}
