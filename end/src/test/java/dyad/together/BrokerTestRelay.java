package dyad.together;

import dyad.connection.Mosquitto;
import dyad.connection.RelayAddress;
import java.nio.file.Path;

/** Mosquitto in a process of its own; stopping it is {@code kill -9}, after which it has forgotten all frames. */
record MosquittoTestRelay(Mosquitto mosquitto) implements TestRelay {

    MosquittoTestRelay(Path directory) throws Exception {
        this(new Mosquitto(directory));
    }

    @Override
    public RelayAddress address() {
        return mosquitto.address();
    }

    @Override
    public void start() throws Exception {
        mosquitto.restart();
    }

    @Override
    public void stop() {
        mosquitto.kill();
    }
}
