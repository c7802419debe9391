package dyad.command;

import dyad.connection.RelayAddress;
import dyad.end.EndSettings;
import dyad.end.Relays;
import dyad.end.Sensing;
import dyad.hum.Profile;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of the demo. */
final class DemoOptions {

    private static final int HIGHEST_PORT = 65_534;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The left page's port; the right page takes the next one. Default: any free ones.")
    private int port;

    @Option(
            names = "--profile",
            paramLabel = "home|quiet|metered|together",
            defaultValue = "together",
            description = "home, quiet, metered or together. Default: ${DEFAULT-VALUE}, which is the liveliest.")
    private String profile = "";

    @Option(names = "--no-open", description = "Do not open the pages in a browser.")
    private boolean noOpen;

    /** Refuses what makes no sense before anything is started. */
    void check() throws CommandFailure {
        if (port < 0 || port > HIGHEST_PORT) {
            throw CommandFailure.usage("--port is a number from 0 to " + HIGHEST_PORT + ".");
        }
        chosen();
    }

    private Profile chosen() throws CommandFailure {
        return Profile.parse(profile)
                .orElseThrow(() -> CommandFailure.usage("--profile is home, quiet, metered or together."));
    }

    /** @param sensing by the clock of the walkers */
    EndSettings settings(int relayPort, Sensing sensing) throws CommandFailure {
        Optional<RelayAddress> relay = Optional.of(new RelayAddress(false, "127.0.0.1", relayPort, Optional.empty()));
        return new EndSettings(new Relays(relay, relay, Optional.empty()), chosen(), Optional.empty(), sensing);
    }

    int leftPort() {
        return port;
    }

    int rightPort() {
        return port == 0 ? 0 : port + 1;
    }

    boolean open() {
        return !noOpen;
    }
}
