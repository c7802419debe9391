package dyad.command;

import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.connection.RelayCheck;
import dyad.connection.SocksAddress;
import dyad.connection.SocksProxy;
import dyad.end.SystemEntropy;
import java.nio.file.Path;
import java.util.Optional;

/** How a relay is asked before anybody meets there: through the proxy as somebody whom it has not seen before. */
final class RelayTrial {

    private RelayTrial() {}

    /** The way there. */
    static RelayAccess access(RelayAddress address, Optional<Path> authority, Optional<SocksAddress> proxy) {
        Optional<SocksProxy> way =
                proxy.map(by -> SocksProxy.of(by, new SystemEntropy().bytes(SocksProxy.ISOLATION_BYTES)));
        return new RelayAccess(address, authority, way);
    }

    /** Asks as ends do. */
    static RelayCheck check(RelayAddress address, Optional<Path> authority, Optional<SocksAddress> proxy) {
        return new RelayCheck(access(address, authority, proxy), new SystemEntropy());
    }
}
