package dyad.connection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * All that is needed to reach one relay.
 *
 * @param address where it is, and who asks
 * @param authority a PEM file with the certificates that alone are trusted to vouch for it; the system's if empty
 * @param proxy through which it is reached, and not otherwise; empty for the straight way
 */
public record RelayAccess(RelayAddress address, Optional<Path> authority, Optional<SocksProxy> proxy) {

    /** By the straight way. */
    public RelayAccess(RelayAddress address, Optional<Path> authority) {
        this(address, authority, Optional.empty());
    }
}
