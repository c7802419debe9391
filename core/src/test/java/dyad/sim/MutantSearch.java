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
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Searches, for every mutant, the first seed that catches it, and writes the table. */
final class MutantSearch {
    private static final long SEEDS = 2_000;
    private static final int LIVES = 240;

    private final Path root;
    private final PrintStream out;
    private final List<Drawn> shortest;

    MutantSearch(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
        this.shortest = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> new Drawn(seed, Plan.draw(new SplittableRandom(seed))))
                .sorted(Comparator.comparingLong(drawn -> drawn.plan().frames()))
                .toList();
    }

    /** Whether every one was caught. */
    boolean run(int threads) throws IOException, InterruptedException, ExecutionException {
        MutantTrial trial = new MutantTrial(new MutantCompiler(root));
        MutantTable table = MutantTable.read(root);
        List<Catch> catches = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Catch>> waiting = new ArrayList<>();
            for (Mutants.Family family : Mutants.families()) {
                List<Long> seeds = seeds(family.likely());
                for (Mutant mutant : family.mutants()) {
                    List<Long> knownFirst = new ArrayList<>(seeds);
                    table.seed(mutant).ifPresent(seed -> knownFirst.addFirst(seed));
                    waiting.add(pool.submit(() -> tell(trial.search(mutant, knownFirst))));
                }
            }
            for (Future<Catch> each : waiting) {
                table.add(each.get());
                table.write(root);
                catches.add(each.get());
            }
        }
        return catches.stream().allMatch(each -> each.broken().isPresent());
    }

    /** Many short lives find more than few long ones in the same time; half of them have the likeliest chapter. */
    private List<Long> seeds(Optional<Chapter> likely) {
        Stream<Drawn> chosen = likely.stream()
                .flatMap(chapter -> shortest.stream()
                        .filter(drawn -> drawn.plan().chapters().contains(chapter))
                        .limit(LIVES / 2));
        return Stream.concat(chosen, shortest.stream())
                .map(Drawn::seed)
                .distinct()
                .limit(LIVES)
                .toList();
    }

    /** A life that breaks without any rule removed shows nothing of a rule. */
    private static void check(long seed) {
        if (new Story(seed, StandIn::new, Trace.unread()).run().violation().isPresent()) {
            throw new IllegalStateException("./dyad sim --seed " + seed + " breaks an invariant with no rule removed");
        }
    }

    private Catch tell(Catch found) {
        if (found.broken().isPresent()) {
            check(found.seed());
        }
        out.printf(
                Locale.ROOT,
                "%-9s seed %4d  %s: %s%n",
                found.broken().isPresent() ? "caught" : "SURVIVES",
                found.seed(),
                found.mutant().rule(),
                found.broken().orElse("nothing breaks"));
        return found;
    }

    private record Drawn(long seed, Plan plan) {}
}
