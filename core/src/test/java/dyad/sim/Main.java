package dyad.sim;

import dyad.keys.Primitives;
import dyad.keys.SystemPrimitives;
import dyad.world.StandIn;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code ./dyad sim}. */
public final class Main {
    private static final double HOUR_NANOS = 3.6e12;
    private static final long PROGRESS_MILLIS = 5_000;

    private final PrintStream out;
    private final Options options;
    private final String commit;
    private final Path root;

    private Main(PrintStream out, Options options, String commit, Path root) {
        this.out = out;
        this.options = options;
        this.commit = commit;
        this.root = root;
    }

    /** Reads the command line; commit and folder of the project come in as {@code -Ddyad.commit} and {@code -Ddyad.root}. */
    public static void main(String[] arguments) throws Exception {
        try {
            Options options = Options.parse(arguments);
            String commit = System.getProperty("dyad.commit", "unknown");
            Path root = Path.of(System.getProperty("dyad.root", "."));
            System.exit(new Main(System.out, options, commit, root).run());
        } catch (IllegalArgumentException e) {
            System.err.println("dyad sim: " + e.getMessage() + ". See ./dyad sim --help");
            System.exit(2);
        }
    }

    private int run() throws Exception {
        if (options.help()) {
            out.print(Options.HELP);
            return 0;
        }
        if (options.mutants()) {
            return mutants();
        }
        return options.seed().isPresent() ? tell(options.seed().get()) : swarm();
    }

    private Supplier<Primitives> primitives() {
        return options.real() ? SystemPrimitives::new : StandIn::new;
    }

    private int mutants() throws Exception {
        boolean allCaught = new MutantSearch(root, out).run(Runtime.getRuntime().availableProcessors());
        out.println((allCaught ? "Every mutant is caught. " : "NOT EVERY MUTANT IS CAUGHT. ")
                + MutantTable.file(Path.of("")) + " is written anew.");
        return allCaught ? 0 : 1;
    }

    private int tell(long seed) {
        Outcome outcome = new Story(seed, primitives(), new Trace(out::println)).run();
        out.printf(
                Locale.ROOT,
                "seed %d at commit %s: %,d frames, trace %016x%n",
                seed,
                commit,
                outcome.tally().frames(),
                outcome.hash());
        outcome.violation().ifPresent(this::explain);
        out.println(outcome.violation().isPresent() ? "An invariant is broken." : "Every invariant held.");
        return outcome.violation().isPresent() ? 1 : 0;
    }

    private void explain(Violation violation) {
        if (violation.invariant() == Invariant.CRASH) {
            violation.printStackTrace(out);
        }
    }

    private int swarm() throws InterruptedException {
        long began = System.nanoTime();
        Swarm swarm = new Swarm(options.first(), options.last(), primitives());
        Thread progress = Thread.ofPlatform().daemon().start(() -> report(swarm, began));
        swarm.run(
                Runtime.getRuntime().availableProcessors(),
                () -> System.nanoTime() - began > options.hours() * HOUR_NANOS);
        progress.interrupt();
        progress.join();
        out.print(Table.summary(swarm, System.nanoTime() - began));
        swarm.failures().forEach(this::blame);
        return swarm.failures().isEmpty() ? 0 : 1;
    }

    private void report(Swarm swarm, long began) {
        try {
            while (true) {
                Thread.sleep(PROGRESS_MILLIS);
                out.println(Table.progress(swarm.tally(), System.nanoTime() - began));
            }
        } catch (InterruptedException over) {
            // The summary follows.
        }
    }

    private void blame(Outcome failure) {
        Violation violation = failure.violation().orElseThrow();
        out.printf(
                "VIOLATION: %s (%s). Seed %d at commit %s; ./dyad sim --seed %d%s tells it.%n",
                violation.invariant().words(),
                violation.getMessage(),
                failure.seed(),
                commit,
                failure.seed(),
                options.real() ? " --real" : "");
    }
}
