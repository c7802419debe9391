package dyad.command;

import dyad.home.HostAndPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Starts embedded relays: the one place where the command line meets their implementation. */
@FunctionalInterface
interface RelayFactory {

    /**
     * Starts a relay in this process.
     *
     * @throws IOException if the address, the data directory or the certificate cannot be used; the message says what
     *     to do
     */
    Running start(Plan plan) throws IOException;

    /**
     * What relay to start.
     *
     * @param listen where; port 0 for any free one
     * @param identity certificate and key for TLS, if any
     * @param data the directory in which the frames outlive a restart
     * @param users a file of {@code name:hash} lines; without it everyone may connect
     */
    record Plan(HostAndPort listen, Optional<Identity> identity, Path data, Optional<Path> users) {}

    /**
     * A server's identity.
     *
     * @param certificate a PEM file
     * @param key a PEM file
     */
    record Identity(Path certificate, Path key) {}

    /** A running relay. */
    interface Running extends AutoCloseable {

        /** The port it listens on. */
        int port();

        @Override
        void close();
    }
}
