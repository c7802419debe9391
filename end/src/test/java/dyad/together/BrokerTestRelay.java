package dyad.together;

import dyad.connection.BrokerProcess;
import dyad.connection.RelayAddress;

/** A broker in a process of its own; stopping it is {@code kill -9}. */
record BrokerTestRelay(BrokerProcess broker) implements TestRelay {

    @Override
    public RelayAddress address() {
        return broker.address();
    }

    @Override
    public void start() throws Exception {
        broker.restart();
    }

    @Override
    public void stop() {
        broker.kill();
    }
}
