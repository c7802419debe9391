package dyad.together;

import dyad.connection.Mosquitto;
import dyad.connection.RelayAddress;
import dyad.relay.EmbeddedRelay;
import dyad.relay.RelaySettings;
import java.nio.file.Path;
import java.util.Optional;

/** The embedded relay in this process; started again it finds its frames on the disk. */
final class EmbeddedTestRelay implements TestRelay {
    private static final String HOST = "127.0.0.1";

    private final Path data;
    private final int port;
    private Optional<EmbeddedRelay> running = Optional.empty();

    EmbeddedTestRelay(Path directory) throws Exception {
        data = directory.resolve("relay");
        port = Mosquitto.freePort();
        start();
    }

    @Override
    public RelayAddress address() {
        return new RelayAddress(false, HOST, port, Optional.empty());
    }

    @Override
    public void start() throws Exception {
        running = Optional.of(EmbeddedRelay.start(RelaySettings.plain(HOST, port, data)));
    }

    @Override
    public void stop() {
        running.ifPresent(EmbeddedRelay::close);
        running = Optional.empty();
    }
}
