package dyad.together;

import dyad.connection.RelayAddress;

/** A real relay on this machine, which can be stopped and started again at the same address. */
interface TestRelay extends AutoCloseable {

    RelayAddress address();

    void start() throws Exception;

    /** Ends all connections. */
    void stop();

    @Override
    default void close() {
        stop();
    }
}
