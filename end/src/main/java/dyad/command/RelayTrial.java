package dyad.command;

import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.connection.RelayCheck;
import dyad.connection.RelayFinding;
import dyad.connection.SocksAddress;
import dyad.connection.SocksProxy;
import dyad.end.SystemEntropy;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.Optional;

/** {@code dyad relay --check}: tries a relay and says what was found. */
final class RelayTrial {

    private final Output output;

    RelayTrial(Output output) {
        this.output = output;
    }

    /**
     * Tries the relay at this address.
     *
     * @param authority a PEM file to trust instead of the system's authorities
     * @param proxy through which it is reached, and not otherwise
     * @return the exit code: 0 only if it keeps frames
     */
    int of(String url, Optional<Path> authority, Optional<SocksAddress> proxy)
            throws CommandFailure, InterruptedException {
        RelayAddress address = parse(url);
        RelayFinding finding = check(address, authority, proxy).run();
        JsonObjectBuilder object = output.object().add("relay", address.toString());
        return switch (finding) {
            case RelayFinding.Keeps keeps -> {
                output.line(
                        object.add("keeps", true)
                                .add("maximumPacketBytes", keeps.maximumPacketBytes())
                                .build(),
                        address + " keeps frames: words rest there while the other is away.");
                yield ExitCode.OK;
            }
            case RelayFinding.Forgets forgets -> complain(object.add("keeps", false), forgets);
            case RelayFinding.Refuses refuses ->
                complain(object.add("keeps", false).add("refuses", true), refuses);
            case RelayFinding.Unknown unknown -> throw new CommandFailure(ExitCode.FAILED, "relay", unknown.problem());
        };
    }

    /** Asks this relay, through the proxy as somebody whom it has not seen before. */
    static RelayCheck check(RelayAddress address, Optional<Path> authority, Optional<SocksAddress> proxy) {
        SystemEntropy entropy = new SystemEntropy();
        Optional<SocksProxy> way = proxy.map(by -> SocksProxy.of(by, entropy.bytes(SocksProxy.ISOLATION_BYTES)));
        return new RelayCheck(new RelayAccess(address, authority, way), entropy);
    }

    private int complain(JsonObjectBuilder object, RelayFinding finding) {
        String sentence = finding.sentence().orElseThrow();
        output.line(object.add("problem", sentence).build(), sentence);
        return ExitCode.FAILED;
    }

    private static RelayAddress parse(String url) throws CommandFailure {
        try {
            return RelayAddress.parse(url);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }
}
