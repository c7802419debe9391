package dyad.command;

import dyad.relay.RelayException;
import dyad.relay.RelaySettings;
import java.util.concurrent.CompletionStage;

/** Starts embedded relays: the one place where the command line meets their implementation. */
@FunctionalInterface
interface RelayFactory {

    /** Starts a relay in this process. */
    Running start(RelaySettings settings) throws RelayException;

    /** A running relay. */
    interface Running extends AutoCloseable {

        /** The port it listens on. */
        int port();

        /** Completes, with a sentence for a person, if the relay stops by itself; otherwise never. */
        CompletionStage<String> failure();

        @Override
        void close();
    }
}
