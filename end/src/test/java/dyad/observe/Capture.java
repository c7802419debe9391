package dyad.observe;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Every packet on this machine's loopback to or from some ports, stamped by the kernel: tcpdump in a process of its own. */
final class Capture {
    private static final int BUFFER_KIBIBYTES = 32_768;

    private final Process tcpdump;
    private final List<String> said = new ArrayList<>();
    private final Thread listening;
    private final Thread reading;

    private Capture(Process tcpdump, BufferedReader speech, Consumer<Packet> onPacket) {
        this.tcpdump = tcpdump;
        this.listening = Thread.ofVirtual().start(() -> speech.lines().forEach(said::add));
        this.reading = Thread.ofPlatform().daemon().name("observatory-capture").start(() -> read(tcpdump, onPacket));
    }

    /**
     * Begins; when this returns nothing is missed any more.
     *
     * @param onPacket called on a thread of its own
     * @return empty where tcpdump is not installed or may not look
     */
    static Optional<Capture> begin(Collection<Integer> ports, Consumer<Packet> onPacket) throws IOException {
        String filter = ports.stream().map(port -> "tcp port " + port).collect(Collectors.joining(" or "));
        List<String> command = List.of(
                "tcpdump",
                "-i",
                "lo",
                "-n",
                "-B",
                Integer.toString(BUFFER_KIBIBYTES),
                "--time-stamp-precision=nano",
                "-w",
                "-",
                filter);
        Process tcpdump;
        try {
            tcpdump = new ProcessBuilder(command).start();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        BufferedReader speech = tcpdump.errorReader();
        for (String line = speech.readLine(); line != null; line = speech.readLine()) {
            if (line.contains("listening on")) {
                return Optional.of(new Capture(tcpdump, speech, onPacket));
            }
        }
        return Optional.empty();
    }

    private static void read(Process tcpdump, Consumer<Packet> onPacket) {
        try (BufferedInputStream in = new BufferedInputStream(tcpdump.getInputStream())) {
            PacketFile file = new PacketFile(in);
            for (Optional<Packet> next = file.next(); next.isPresent(); next = file.next()) {
                onPacket.accept(next.get());
            }
        } catch (IOException broken) {
            throw new IllegalStateException("the capture broke off", broken);
        }
    }

    /** Ends it and waits until every packet was handed over; fails if the kernel had to leave any out. */
    void end() throws InterruptedException {
        // By its handle: a process destroyed directly has its streams closed at once.
        tcpdump.toHandle().destroy();
        tcpdump.waitFor();
        reading.join();
        listening.join();
        if (said.stream().noneMatch(line -> line.startsWith("0 packets dropped by kernel"))) {
            throw new IllegalStateException("the capture is not whole: " + said);
        }
    }
}
