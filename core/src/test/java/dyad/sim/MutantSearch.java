package dyad.sim;

import dyad.sim.MutantTrial.Catch;
import dyad.world.StandIn;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Searches, for every mutant, the first seed that catches it, and writes the table. */
final class MutantSearch {
    private static final long SEEDS = 300;
    private static final long LIVES = 80;

    private final Path root;
    private final PrintStream out;

    MutantSearch(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    /** Whether every one was caught. */
    boolean run(int threads) throws IOException, InterruptedException, ExecutionException {
        MutantTrial trial = new MutantTrial(new MutantCompiler(root));
        List<Long> seeds = shortestFirst();
        List<Catch> catches = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Catch>> waiting = new ArrayList<>();
            for (Mutant mutant : Mutants.all()) {
                waiting.add(pool.submit(() -> tell(trial.search(mutant, seeds))));
            }
            for (Future<Catch> each : waiting) {
                catches.add(each.get());
                MutantTable.write(root, catches);
            }
        }
        return catches.stream().allMatch(each -> each.broken().isPresent());
    }

    /** Many short lives find more than few long ones in the same time. */
    private static List<Long> shortestFirst() {
        return LongStream.rangeClosed(1, SEEDS)
                .boxed()
                .sorted(Comparator.comparingLong(seed -> new Story(seed, StandIn::new, Trace.unread()).frames()))
                .limit(LIVES)
                .toList();
    }

    private Catch tell(Catch found) {
        out.printf(
                Locale.ROOT,
                "%-9s seed %4d  %s: %s%n",
                found.broken().isPresent() ? "caught" : "SURVIVES",
                found.seed(),
                found.mutant().rule(),
                found.broken().orElse("nothing breaks"));
        return found;
    }
}
