package dyad.relay;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where and how a relay listens. Start from {@link #plain} and add to it.
 *
 * @param host address or name of this machine to listen on; {@code 0.0.0.0} or {@code ::} for all of them
 * @param port TCP port, 0 for any free one
 * @param tls files for TLS 1.3; empty listens without TLS, which shows topics to everyone on the line
 * @param data directory for the frames kept; made if it is lacking. One running relay per directory
 * @param users file of {@code name:hash} lines, see {@link UsersBook}; it is looked at whenever someone comes. Empty lets
 *     everyone in who can connect
 * @param limits bounds on memory and work
 */
public record RelaySettings(
        String host, int port, Optional<CertificateFiles> tls, Path data, Optional<Path> users, RelayLimits limits) {

    public RelaySettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535, not " + port);
        }
    }

    /** No TLS, no users, limits for this process's heap. */
    public static RelaySettings plain(String host, int port, Path data) {
        return new RelaySettings(host, port, Optional.empty(), data, Optional.empty(), RelayLimits.forThisHeap());
    }

    public RelaySettings withTls(CertificateFiles files) {
        return new RelaySettings(host, port, Optional.of(files), data, users, limits);
    }

    public RelaySettings withUsers(Path file) {
        return new RelaySettings(host, port, tls, data, Optional.of(file), limits);
    }

    public RelaySettings withLimits(RelayLimits bounds) {
        return new RelaySettings(host, port, tls, data, users, bounds);
    }
}
