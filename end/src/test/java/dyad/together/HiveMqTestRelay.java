package dyad.together;

import dyad.connection.HiveMq;
import dyad.connection.RelayAddress;
import java.nio.file.Path;

/** HiveMQ over TLS in a process of its own; stopping it is {@code kill -9}. */
record HiveMqTestRelay(HiveMq hiveMq) implements TestRelay {

    HiveMqTestRelay(Path directory) throws Exception {
        this(new HiveMq(directory));
    }

    @Override
    public RelayAddress address() {
        return hiveMq.address();
    }

    @Override
    public void start() throws Exception {
        hiveMq.restart();
    }

    @Override
    public void stop() {
        hiveMq.kill();
    }
}
