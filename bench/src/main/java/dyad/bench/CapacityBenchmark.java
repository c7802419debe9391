package dyad.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** How many pairs a relay carries, and at what cost; the embedded relay and Mosquitto side by side. */
final class CapacityBenchmark implements Benchmark {
    private static final List<Integer> EMBEDDED = List.of(1, 5, 10);
    private static final List<Integer> MOSQUITTO = List.of(1, 5, 10, 100, 1_000, 4_000);
    private static final List<Integer> OVER_TLS = List.of(100, 1_000);
    private static final int SOON_ENOUGH = 100;
    private static final long SETTLING_MILLIS = 10_000;
    private static final long SECOND_MILLIS = 1_000;

    private interface Start {
        Optional<RelayProcess> in(Path folder) throws Exception;
    }

    @Override
    public void run(Options options, Table table) throws Exception {
        List<Capacity> all =
                new ArrayList<>(measure(EMBEDDED, options, folder -> Optional.of(RelayProcess.embedded(folder))));
        CapacityTable.Full full = full();
        all.addAll(measure(MOSQUITTO, options, RelayProcess::mosquitto));
        all.addAll(measure(OVER_TLS, options, RelayProcess::mosquittoOverTls));
        String markdown = CapacityTable.of(all, full);
        System.out.println(markdown);
        if (options.keep()) {
            Path folder = Files.createDirectories(
                    Path.of(Script.path()).resolveSibling("docs").resolve("scale"));
            Files.writeString(folder.resolve("capacity.md"), Machine.describe() + "\n\n" + markdown);
            Files.writeString(folder.resolve("capacity.svg"), CapacityPlot.of(all));
        }
    }

    private static List<Capacity> measure(List<Integer> numbers, Options options, Start start) throws Exception {
        List<Capacity> measured = new ArrayList<>();
        for (int pairs : numbers) {
            if (pairs <= options.mostPairs()) {
                measure(pairs, options, start).ifPresent(measured::add);
            }
        }
        return measured;
    }

    private static Optional<Capacity> measure(int pairs, Options options, Start start) throws Exception {
        try (Folder folder = Folder.make()) {
            Optional<RelayProcess> relay = start.in(folder.path());
            if (relay.isEmpty()) {
                return Optional.empty();
            }
            try (RelayProcess running = relay.get();
                    Crowd crowd = new Crowd(running, pairs)) {
                return Optional.of(measure(running, crowd, pairs, options));
            }
        }
    }

    private static Capacity measure(RelayProcess relay, Crowd crowd, int pairs, Options options) throws Exception {
        System.err.println(relay.name() + ": " + pairs + (pairs == 1 ? " pair" : " pairs"));
        Usage usage = new Usage(relay.process().toHandle());
        Thread.sleep(SETTLING_MILLIS);
        double empty = usage.residentMegabytes();
        crowd.connect();
        crowd.hum();
        Thread.sleep(SETTLING_MILLIS);
        long begunAt = System.nanoTime();
        double begun = usage.processorSeconds();
        long sent = crowd.sent();
        long heard = crowd.heard();
        Thread.sleep(options.idleSeconds() * SECOND_MILLIS);
        double seconds = (System.nanoTime() - begunAt) / 1e9;
        double work = usage.processorSeconds() - begun;
        double frames = crowd.sent() - sent;
        double arrived = (crowd.heard() - heard) / frames;
        double full = usage.residentMegabytes();
        crowd.leave();
        Thread.sleep(SECOND_MILLIS);
        double before = usage.processorSeconds();
        double storm = crowd.connect();
        double stormWork = usage.processorSeconds() - before;
        crowd.leave();
        return new Capacity(
                relay.name(),
                pairs,
                frames / seconds,
                arrived,
                work / frames * 1e6,
                full,
                (full - empty) * 1024 / (2 * pairs),
                storm,
                stormWork / (2 * pairs) * 1e3);
    }

    /** Lets pairs come to the embedded relay until one is refused, and looks at it when all its slots are full. */
    private static CapacityTable.Full full() throws Exception {
        System.err.println("embedded relay: as many as it lets in");
        try (Folder folder = Folder.make();
                RelayProcess relay = RelayProcess.embedded(folder.path())) {
            List<Crowd> pairs = new ArrayList<>();
            try {
                while (pairs.size() < SOON_ENOUGH && comesIn(relay, pairs)) {
                    pairs.getLast().hum();
                }
                Thread.sleep(SETTLING_MILLIS);
                double megabytes = new Usage(relay.process().toHandle()).residentMegabytes();
                return new CapacityTable.Full(pairs.size(), megabytes, heard(pairs));
            } finally {
                for (Crowd pair : pairs) {
                    pair.close();
                }
            }
        }
    }

    private static boolean comesIn(RelayProcess relay, List<Crowd> pairs) throws Exception {
        Crowd pair = new Crowd(relay, 1);
        try {
            pair.connect();
        } catch (ExecutionException refused) {
            pair.close();
            return false;
        }
        pairs.add(pair);
        return true;
    }

    /** What share of their frames arrive in ten seconds. */
    private static double heard(List<Crowd> pairs) throws InterruptedException {
        long sent = pairs.stream().mapToLong(Crowd::sent).sum();
        long heard = pairs.stream().mapToLong(Crowd::heard).sum();
        Thread.sleep(SETTLING_MILLIS);
        return (double) (pairs.stream().mapToLong(Crowd::heard).sum() - heard)
                / (pairs.stream().mapToLong(Crowd::sent).sum() - sent);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
