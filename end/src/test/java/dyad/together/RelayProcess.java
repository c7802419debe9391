package dyad.together;

import dyad.connection.Mosquitto;
import dyad.connection.RelayAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code dyad relay} in a process of its own, at its most talkative. */
final class RelayProcess implements AutoCloseable {
    private static final String READY = "ready";

    private final Program program;
    private final Path data;
    private final int port;
    private final List<String> saidByFormer = new ArrayList<>();
    private Child running;

    RelayProcess(Program program, Path data) throws IOException, InterruptedException {
        this.program = program;
        this.data = data;
        this.port = Mosquitto.freePort();
        this.running = start();
    }

    private Child start() throws IOException, InterruptedException {
        Child child = program.start(
                "relay", "--listen", "127.0.0.1:" + port, "--data", data.toString(), "--log-level", "all");
        child.await(READY);
        return child;
    }

    RelayAddress address() {
        return RelayAddress.parse("mqtt://127.0.0.1:" + port);
    }

    Child child() {
        return running;
    }

    /** kill -9, and a new process with the same data. */
    void killAndRestart() throws IOException, InterruptedException {
        running.kill();
        saidByFormer.addAll(saidSinceReady());
        running = start();
    }

    /** All that was printed after the address, by this process and those before it. */
    List<String> said() {
        List<String> all = new ArrayList<>(saidByFormer);
        all.addAll(saidSinceReady());
        return all;
    }

    private List<String> saidSinceReady() {
        List<String> lines = new ArrayList<>(running.err());
        List<String> out = running.out();
        lines.addAll(out.subList(out.indexOf(READY) + 1, out.size()));
        return lines;
    }

    @Override
    public void close() {
        running.close();
    }
}
