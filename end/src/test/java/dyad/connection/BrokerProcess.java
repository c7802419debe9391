package dyad.connection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A real broker in a process of its own, on a port of this machine. */
public abstract class BrokerProcess implements AutoCloseable {
    private final int port;
    private final Path log;
    private final List<String> command;
    private Process process;

    /**
     * Starts it, and waits until it listens.
     *
     * @param log where all goes that it prints
     */
    BrokerProcess(int port, Path log, List<String> command) throws IOException, InterruptedException {
        this.port = port;
        this.log = log;
        this.command = command;
        this.process = start();
    }

    private Process start() throws IOException, InterruptedException {
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Await.until("the broker of " + log + " listens", () -> Mosquitto.listens(port));
        return started;
    }

    public abstract RelayAddress address();

    public int port() {
        return port;
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM, and waits for its end. */
    public void end() {
        process.toHandle().destroy();
        process.onExit().join();
    }

    public void restart() throws IOException, InterruptedException {
        process = start();
    }

    @Override
    public void close() {
        kill();
    }
}
