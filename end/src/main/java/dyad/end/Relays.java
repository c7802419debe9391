package dyad.end;

import dyad.connection.Login;
import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was configured about relays.
 *
 * @param own the relay that this end itself connects to, with its login; empty when none was named
 * @param shown the address to put into a code; differs from {@code own} when this process hosts the relay
 * @param authority a PEM file to trust instead of the system's authorities
 */
public record Relays(Optional<RelayAddress> own, Optional<RelayAddress> shown, Optional<Path> authority) {
    /** Nothing is configured: a taken code names the relay. */
    public static final Relays NONE = new Relays(Optional.empty(), Optional.empty(), Optional.empty());

    /** How to reach this relay. The login goes to the configured relay only, never to one that a code names. */
    RelayAccess access(RelayAddress address) {
        Optional<Login> login = own.filter(configured -> configured.toString().equals(address.toString()))
                .flatMap(RelayAddress::login);
        return new RelayAccess(login.map(address::withLogin).orElse(address), authority);
    }

    /** The configured relay's URL, without login. */
    Optional<String> ownUrl() {
        return own.map(RelayAddress::toString);
    }
}
