package dyad.command;

import dyad.connection.RelayAddress;
import dyad.home.Configuration;
import dyad.home.Home;
import dyad.home.HostAndPort;
import dyad.relay.RelayException;
import dyad.relay.RelaySettings;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The one relay that an end's own process may host: as configured, or because its person chose so on the page.
 *
 * <p>Safe for use by several threads.
 */
final class HostedRelays implements AutoCloseable {

    /** How many ports are tried, from the usual one on, where the person named none. */
    private static final int PORTS = 8;

    private final RelayFactory relays;
    private final Home home;
    private Optional<Hosted> running = Optional.empty();

    HostedRelays(RelayFactory relays, Home home) {
        this.relays = relays;
        this.home = home;
    }

    /**
     * A relay that runs.
     *
     * @param own its address for the end in this process
     * @param shown its address for everyone else
     * @param relay itself
     */
    record Hosted(RelayAddress own, RelayAddress shown, RelayFactory.Running relay) {

        /** Completes, with a sentence for a person, if it stops by itself. */
        CompletionStage<String> failure() {
            return relay.failure();
        }
    }

    /** Starts it at this very address. */
    synchronized Hosted open(HostAndPort wanted) throws RelayException {
        String host = wanted.host();
        RelayFactory.Running relay = relays.start(RelaySettings.plain(host, wanted.port(), home.relay()));
        boolean everywhere = wanted.isEverywhere();
        Hosted hosted = new Hosted(
                plain(everywhere ? "127.0.0.1" : host, relay.port()),
                plain(everywhere ? LanAddress.find() : host, relay.port()),
                relay);
        running = Optional.of(hosted);
        return hosted;
    }

    /** Starts it at this machine's address on its own network, unless one runs: at the first free of a few ports. */
    synchronized Hosted open() throws RelayException {
        if (running.isPresent()) {
            return running.get();
        }
        String host = LanAddress.find();
        for (int port = Configuration.RELAY_PORT; ; port++) {
            try {
                return open(new HostAndPort(host, port));
            } catch (RelayException taken) {
                if (port == Configuration.RELAY_PORT + PORTS - 1) {
                    throw taken;
                }
            }
        }
    }

    private static RelayAddress plain(String host, int port) {
        return new RelayAddress(false, host, port, Optional.empty());
    }

    /** Stops it, if one runs. */
    @Override
    public synchronized void close() {
        running.ifPresent(hosted -> hosted.relay().close());
        running = Optional.empty();
    }
}
