package dyad.connection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * All that is needed to reach one relay.
 *
 * @param address where it is, and who asks
 * @param authority a PEM file with the certificates that alone are trusted to vouch for it; the system's if empty
 */
public record RelayAccess(RelayAddress address, Optional<Path> authority) {}
