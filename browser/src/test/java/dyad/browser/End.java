package dyad.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code dyad run}: one person's end, on a home of its own. */
final class End implements AutoCloseable {
    private final Path folder;
    private final List<String> relay;
    private final int port = Ports.free();
    private Program program;
    private String address = "";
    private Optional<String> cookies = Optional.empty();

    private End(Path folder, List<String> relay) throws IOException {
        this.folder = folder;
        this.relay = relay;
        Files.createDirectories(folder);
        this.program = run();
    }

    /** Starts an end that uses this relay; {@link #address} waits for it. */
    static End on(Relay relay, Path folder) throws IOException {
        return new End(folder, List.of("--relay", relay.url()));
    }

    /** Starts an end with this in its own dyad.toml. */
    static End configured(Path folder, String toml) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("dyad.toml"), toml);
        return withoutRelay(folder);
    }

    /** Starts an end that knows no relay: whoever takes a code needs none. */
    static End withoutRelay(Path folder) throws IOException {
        return new End(folder, List.of());
    }

    private Program run() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "run", "--home", home(), "--profile", "together", "--page-port", Integer.toString(port), "--no-open"));
        arguments.addAll(relay);
        return Program.start(folder.resolve("run.log"), arguments);
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    /** The one-time address that the end printed when it started. */
    String address() throws IOException, InterruptedException {
        if (address.isEmpty()) {
            address = program.await("page");
            program.await("ready");
        }
        return address;
    }

    /** The page's address without a token. */
    String page() throws IOException, InterruptedException {
        return URI.create(address()).resolve("/").toString();
    }

    /** The browser's cookies and storage after a first visit to the page. */
    Optional<String> cookies() {
        return cookies;
    }

    void keepCookies(String state) {
        cookies = Optional.of(state);
    }

    /** A fresh one-time address: {@code dyad page}. */
    String freshAddress() throws IOException, InterruptedException {
        address();
        try (Program page = Program.start(folder.resolve("page.log"), List.of("page", "--home", home()))) {
            return page.await("");
        }
    }

    /** What {@code dyad page} with these options prints last. */
    String pageCommand(String option, String beginning) throws IOException, InterruptedException {
        address();
        List<String> arguments = List.of("page", "--home", home(), option);
        try (Program page = Program.start(folder.resolve("page.log"), arguments)) {
            return beginning + page.await(beginning);
        }
    }

    /** The page's port on this machine. */
    int port() {
        return port;
    }

    /** Runs a copy of this end's home, as it is on the disk now, beside it. */
    End copy(Path elsewhere) throws IOException {
        MetHomes.copy(folder.resolve("home"), elsewhere.resolve("home"));
        return new End(elsewhere, relay);
    }

    /**
     * Stops this end, and takes it to another home: {@code dyad move} here, {@code dyad restore} there. There it would use a
     * further relay too.
     */
    End move(Path elsewhere, Relay further) throws IOException, InterruptedException {
        program.close();
        Path file = folder.resolve("moving");
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "six words found by throwing dice\n");
        List<String> opened = List.of(file.toString(), "--passphrase-file", passphrase.toString(), "--home");
        tell("move", opened, home(), "--yes");
        tell("restore", opened, elsewhere.resolve("home").toString());
        List<String> both = new ArrayList<>(relay);
        both.addAll(List.of("--relay", further.url()));
        return new End(elsewhere, both);
    }

    private void tell(String command, List<String> arguments, String... more) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(arguments);
        whole.addAll(List.of(more));
        try (Program program = Program.start(folder.resolve(command + ".log"), whole)) {
            program.await("");
        }
    }

    /** Like {@code kill -9}. */
    void kill() {
        program.kill();
    }

    /** Starts it again, with its page on the port that it had. */
    void restart() throws IOException, InterruptedException {
        program = run();
        address = "";
        cookies = Optional.empty();
        address();
    }

    @Override
    public void close() {
        program.close();
    }
}
