package dyad.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code dyad relay}. */
final class EmbeddedRelay implements Relay {
    private static final String SCHEME = "mqtt://";

    private final Path folder;
    private final String url;
    private Program program;

    private EmbeddedRelay(Path folder, Program program, String url) {
        this.folder = folder;
        this.program = program;
        this.url = url;
    }

    /** Starts one on a free port, with its data in {@code folder}. */
    static EmbeddedRelay start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Program program = run(folder, "127.0.0.1:" + Ports.free());
        return new EmbeddedRelay(folder, program, program.await("relay"));
    }

    private static Program run(Path folder, String address) throws IOException {
        return Program.start(
                folder.resolve("relay.log"),
                List.of(
                        "relay",
                        "--listen",
                        address,
                        "--data",
                        folder.resolve("data").toString()));
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public void kill() {
        program.kill();
    }

    @Override
    public void restart() throws IOException, InterruptedException {
        program = run(folder, url.substring(SCHEME.length()));
        program.await("ready");
    }

    @Override
    public void close() {
        program.close();
    }
}
