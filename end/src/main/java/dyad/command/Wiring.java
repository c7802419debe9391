package dyad.command;

import dyad.end.LinkedEnd;
import dyad.relay.EmbeddedRelay;
import java.util.concurrent.CompletionStage;

/**
 * Which implementations the program is made of. They are named within lambdas, so that a command which needs none of
 * them loads none.
 */
final class Wiring {

    /** Opens real ends. */
    EndFactory ends() {
        return (home, settings) -> LinkedEnd.open(home.store(), settings);
    }

    /** Starts real relays. */
    RelayFactory relays() {
        return settings -> new Relay(EmbeddedRelay.start(settings));
    }

    private record Relay(EmbeddedRelay relay) implements RelayFactory.Running {
        @Override
        public int port() {
            return relay.port();
        }

        @Override
        public CompletionStage<String> failure() {
            return relay.failure();
        }

        @Override
        public void close() {
            relay.close();
        }
    }
}
