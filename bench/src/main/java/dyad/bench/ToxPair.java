package dyad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two processes over c-toxcore that are friends and linked, and the program toxic; whichever of them can be had here. */
final class ToxPair implements AutoCloseable {
    private static final String SOURCE = "tox_peer.c";

    private final List<Process> peers = new ArrayList<>();
    private final List<Process> clients = new ArrayList<>();

    private ToxPair() {}

    static ToxPair start(Path folder) throws IOException, InterruptedException {
        ToxPair pair = new ToxPair();
        pair.startPeers(folder);
        pair.startToxic(folder);
        return pair;
    }

    private void startPeers(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve(SOURCE);
        try (InputStream text = ToxPair.class.getResourceAsStream(SOURCE)) {
            if (text == null) {
                throw new IOException(SOURCE + " is missing");
            }
            Files.copy(text, source);
        }
        String program = folder.resolve("tox_peer").toString();
        if (!succeeds("cc", "-O2", "-o", program, source.toString(), "-ltoxcore")) {
            System.out.println("\n*** C-TOXCORE IS NOT MEASURED. For that: apt-get install gcc libtoxcore-dev ***");
            return;
        }
        for (int i = 0; i < 2; i++) {
            peers.add(new ProcessBuilder(program)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        List<BufferedReader> lines = peers.stream().map(Process::inputReader).toList();
        List<String> addresses = new ArrayList<>();
        for (BufferedReader each : lines) {
            addresses.add(each.readLine());
        }
        for (int i = 0; i < 2; i++) {
            try (Writer out = peers.get(i).outputWriter()) {
                out.write(addresses.get(1 - i) + "\n");
            }
        }
        for (BufferedReader each : lines) {
            if (!"linked".equals(each.readLine())) {
                throw new IOException("the clients over c-toxcore do not find each other");
            }
        }
    }

    /** In a terminal, as it wants one; with a new profile, which nobody knows. */
    private void startToxic(Path folder) throws IOException, InterruptedException {
        if (!succeeds("sh", "-c", "command -v toxic && command -v script")) {
            System.out.println("\n*** TOXIC IS NOT MEASURED. For that: apt-get install toxic ***");
            return;
        }
        Path home = Files.createDirectories(folder.resolve("toxic"));
        ProcessBuilder terminal = new ProcessBuilder(
                "script",
                "-q",
                "-c",
                "exec toxic -f " + home.resolve("profile") + " -c " + home.resolve("config"),
                "/dev/null");
        terminal.environment().put("HOME", home.toString());
        terminal.environment().put("TERM", "xterm");
        Process started = terminal.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        clients.add(started);
        // Whether a new profile shall be sealed; it stays open, as the end of its input would be the end of toxic.
        started.outputWriter().append("n\n").flush();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    Optional<Process> linked() {
        return peers.stream().findFirst();
    }

    /** The client itself, beneath its terminal. */
    Optional<ProcessHandle> toxic() {
        return clients.stream().flatMap(terminal -> terminal.children()).findFirst();
    }

    @Override
    public void close() {
        clients.forEach(terminal -> terminal.descendants().forEach(ProcessHandle::destroy));
        clients.forEach(Process::destroy);
        peers.forEach(Process::destroy);
    }
}
