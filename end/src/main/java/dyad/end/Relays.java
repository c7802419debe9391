package dyad.end;

import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.connection.SocksAddress;
import dyad.connection.SocksProxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was configured about relays.
 *
 * @param own the relay that this end itself connects to, with its login; empty when none was named
 * @param shown the address to put into a code; differs from {@code own} when this process hosts the relay
 * @param others what this end would use besides, with their logins
 * @param authority a PEM file to trust instead of the system's authorities
 * @param proxy through which every relay is reached, and none otherwise
 */
public record Relays(
        Optional<RelayAddress> own,
        Optional<RelayAddress> shown,
        List<RelayAddress> others,
        Optional<Path> authority,
        Optional<SocksAddress> proxy) {
    /** Nothing is configured: a taken code names the relay. */
    public static final Relays NONE = new Relays(Optional.empty(), Optional.empty(), Optional.empty());

    public Relays {
        others = List.copyOf(others);
    }

    /** One relay at most, by the straight way. */
    public Relays(Optional<RelayAddress> own, Optional<RelayAddress> shown, Optional<Path> authority) {
        this(own, shown, List.of(), authority, Optional.empty());
    }

    /**
     * How to reach this relay. A login goes to the relay that it was configured for only, never to one that a code names;
     * and whom to trust there is what was configured, whatever a code says of that place.
     *
     * @param isolation 32 random-looking bytes, which tell a proxy what is to be kept apart
     */
    RelayAccess access(RelayAddress address, byte[] isolation) {
        Optional<SocksProxy> way = proxy.map(by -> SocksProxy.of(by, isolation));
        return new RelayAccess(known(address), authority, way);
    }

    private RelayAddress known(RelayAddress address) {
        if (is(shown, address)) {
            return own.orElse(address);
        }
        return Stream.concat(own.stream(), others.stream())
                .filter(configured -> is(Optional.of(configured), address))
                .findFirst()
                .orElse(address);
    }

    /** What this relay is called elsewhere too: the one that is hosted here has another address for others. */
    String name(RelayAddress address) {
        return (is(own, address) ? shown.orElse(address) : address).url();
    }

    /** The URLs of all configured relays, without login, as others know them. */
    List<String> urls() {
        return Stream.concat(own.map(this::name).stream(), others.stream().map(RelayAddress::url))
                .distinct()
                .toList();
    }

    private static boolean is(Optional<RelayAddress> one, RelayAddress other) {
        return one.map(RelayAddress::toString).equals(Optional.of(other.toString()));
    }
}
