package dyad.observe;

import dyad.connection.Certificates;
import dyad.home.PrivateFiles;
import dyad.together.Homes;
import dyad.together.Program;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pairs of real ends in the conditions of one observation. */
final class Laboratory implements Closeable {
    private final Plan plan;
    private final Path directory;
    private final List<ObservedPair> pairs = new ArrayList<>();
    private final List<Process> burners = new ArrayList<>();

    /**
     * @param root the folder of the whole project, for the sources of the controls
     * @param workplace where it makes a folder for all that it needs, which is gone when it is closed
     * @param met homes of two ends that have met
     */
    Laboratory(Plan plan, Path root, Path workplace, Homes met) throws Exception {
        this.plan = plan;
        directory = Files.createTempDirectory(workplace, "laboratory-");
        Certificates certificates =
                Certificates.make(Files.createDirectories(directory.resolve("tls")), "dns:localhost");
        Map<String, String> environment = plan.conditions() == Conditions.SLOW_DISK
                ? SlowDisk.environment(directory, plan.diskMicros())
                        .orElseThrow(() -> new IllegalStateException("a slow disk needs gcc or tcc"))
                : Map.of();
        List<Path> changed = new Mutation(root).compile(plan.sender(), directory.resolve("control"));
        Program program =
                Program.laboratory(directory.resolve("tmp"), "dyad.command.LaboratoryMain", changed, environment);
        try {
            List<Callable<ObservedPair>> beginnings = new ArrayList<>();
            for (int pair = 0; pair < plan.pairs(); pair++) {
                Path folder = directory.resolve("pair" + pair);
                beginnings.add(() -> new ObservedPair(plan, program, met, certificates, folder));
            }
            begin(beginnings);
            if (plan.conditions() == Conditions.LOADED) {
                burn();
            }
        } catch (Exception failure) {
            close();
            throw failure;
        }
    }

    /** All pairs at the same time; those that came up are kept, and so closed, even if another did not. */
    private void begin(List<Callable<ObservedPair>> beginnings) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ObservedPair>> begun = threads.invokeAll(beginnings);
            begun.stream()
                    .filter(one -> one.state() == Future.State.SUCCESS)
                    .map(Future::resultNow)
                    .forEach(pairs::add);
            for (Future<ObservedPair> one : begun) {
                one.get();
            }
        }
    }

    private void burn() throws IOException {
        for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            burners.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
        }
    }

    Plan plan() {
        return plan;
    }

    List<ObservedPair> pairs() {
        return pairs;
    }

    /** Each port of each relay, and whose it is. */
    Map<Integer, PairTraces> tracesByPort() {
        Map<Integer, PairTraces> byPort = new HashMap<>();
        for (ObservedPair pair : pairs) {
            byPort.put(pair.relay().leftPort(), pair.traces());
            byPort.put(pair.relay().rightPort(), pair.traces());
            byPort.put(pair.relay().onlookerPort(), pair.traces());
        }
        return byPort;
    }

    @Override
    public void close() throws IOException {
        burners.forEach(burner -> burner.destroyForcibly().onExit().join());
        for (ObservedPair pair : pairs) {
            pair.close();
        }
        PrivateFiles.removeTree(directory);
    }
}
