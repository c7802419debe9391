package dyad.home;

import dyad.hum.Profile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All that an end needs to know before it opens.
 *
 * @param home its directory, with the lock held by the caller
 * @param relay the relay to use; when empty, the one the bond or a taken code names
 * @param login user and password there
 * @param relayAuthority a PEM file to trust instead of the system's authorities
 * @param profile how often to send a frame
 * @param hosting {@code host:port} of the relay that this process hosts itself, if it does
 */
public record EndSettings(
        Home home,
        Optional<RelayUrl> relay,
        Optional<Login> login,
        Optional<Path> relayAuthority,
        Profile profile,
        Optional<String> hosting) {}
