package dyad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two processes with a session of libsignal between them; both have the flags of an end's. */
final class SignalPair implements AutoCloseable {
    private final Process asking;
    private final Process answering;

    private SignalPair(Process asking, Process answering) {
        this.asking = asking;
        this.answering = answering;
    }

    /** Waits until each has opened something from the other. */
    static SignalPair start(RelayProcess relay) throws IOException {
        Process answering = launch("answering", "asking", relay);
        Process asking = launch("asking", "answering", relay);
        SignalPair pair = new SignalPair(asking, answering);
        for (Process each : List.of(asking, answering)) {
            BufferedReader lines = each.inputReader();
            if (!SignalPeer.LINKED.equals(lines.readLine())) {
                pair.close();
                throw new IOException("the clients over libsignal do not understand each other");
            }
        }
        return pair;
    }

    private static Process launch(String own, String other, RelayProcess relay) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SignalPeer.class.getName()));
        command.addAll(List.of(own, other, Integer.toString(relay.port())));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    Process watched() {
        return asking;
    }

    @Override
    public void close() {
        asking.destroy();
        answering.destroy();
    }
}
