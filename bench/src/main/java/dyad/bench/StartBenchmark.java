package dyad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of {@code ./dyad run} on a home that has met, to the first page over HTTP. */
final class StartBenchmark implements Benchmark {
    private static final double GOAL_SECONDS = 1;
    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public void run(Options options, Table table) throws Exception {
        try (Folder folder = Folder.make();
                RelayProcess relay = RelayProcess.embedded(folder.path())) {
            MetHomes homes = MetHomes.over(relay, folder.path());
            List<String> uncached = withoutCache(homes, relay);
            Samples with = new Samples();
            Samples without = new Samples();
            // In turn, so that what else the machine does touches both alike.
            for (int done = 0; done < options.starts(); done++) {
                with.add(EndProcess.start(homes.left(), relay));
                without.add(EndProcess.start(uncached, homes.left(), relay));
            }
            table.print(
                    "From ./dyad run to the first page",
                    List.of(
                            Figure.judged("start to first page", "s", with.elapsed, GOAL_SECONDS),
                            Figure.plain("   processor time until then", "s", with.processor),
                            Figure.plain("the same without the cache (java alone)", "s", without.elapsed),
                            Figure.plain("   processor time until then", "s", without.processor)));
        }
    }

    /** Also the start that warms up what can be warm. */
    private static List<String> withoutCache(MetHomes homes, RelayProcess relay)
            throws IOException, InterruptedException {
        try (EndProcess end = EndProcess.start(homes.left(), relay)) {
            end.awaitPage();
            List<String> command = new ArrayList<>(end.javaCommand());
            if (command.stream().noneMatch(StartBenchmark::hasCacheBesideIt)) {
                System.out.println("\n*** THERE IS NO CACHE: see target/warm-up.log ***");
            }
            command.add(command.size() - 1, "-XX:AOTMode=off");
            return command;
        }
    }

    /** The options lie in a file, and the cache next to it. */
    private static boolean hasCacheBesideIt(String word) {
        return word.startsWith("@") && Files.exists(Path.of(word.substring(1)).resolveSibling("dyad.aot"));
    }

    private static final class Samples {
        private final List<Double> elapsed = new ArrayList<>();
        private final List<Double> processor = new ArrayList<>();

        void add(EndProcess started) throws IOException, InterruptedException {
            try (started) {
                elapsed.add(started.awaitPage() / NANOS_A_SECOND);
                processor.add(started.usage().processorSeconds());
            }
        }
    }
}
