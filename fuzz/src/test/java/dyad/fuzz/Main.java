package dyad.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The long run; {@code ./dyad fuzz --help}. */
public final class Main {
    private static final int CONTROL_SECONDS = 120;

    private Main() {}

    /** @param arguments see {@link Options#USAGE} */
    public static void main(String... arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        System.exit(run(Options.parse(List.of(arguments))) ? 0 : 1);
    }

    private static boolean run(Options options) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("dyad.root", "")).toAbsolutePath();
        Path folder = Files.createDirectories(root.resolve("fuzz/target/fuzzing"));
        if (!isControlFound(folder)) {
            System.out.println("THE CONTROL WAS NOT FOUND: this fuzzer finds nothing, so a green run means nothing.");
            return false;
        }
        List<Target> targets =
                options.target().map(name -> List.of(Targets.named(name))).orElseGet(Targets::all);
        Jazzer jazzer = new Jazzer(folder, root.resolve("fuzz/src/test/resources/findings"));
        List<Figures> all = fuzz(targets, options.seconds(), jazzer);
        if (options.target().isEmpty()) {
            new FuzzingPage(root.resolve("docs/fuzzing.md")).write(options.seconds(), all);
        }
        return all.stream().allMatch(figures -> figures.findings() == 0);
    }

    /** As many at a time as there are processors. */
    private static List<Figures> fuzz(List<Target> targets, int seconds, Jazzer jazzer)
            throws IOException, InterruptedException {
        List<Future<Figures>> running = new ArrayList<>();
        List<Figures> all = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Target target : targets) {
                running.add(workers.submit(() -> jazzer.fuzz(target, seconds)));
            }
            for (Future<Figures> one : running) {
                all.add(one.get());
                System.out.println(told(all.size(), targets.size(), all.getLast(), jazzer));
            }
        } catch (ExecutionException e) {
            throw new IOException("a fuzzer could not be run", e);
        }
        return all;
    }

    /** A parser that is broken where only coverage leads. */
    private static boolean isControlFound(Path folder) throws IOException, InterruptedException {
        Path findings = Files.createTempDirectory(folder, "control-");
        Figures figures = new Jazzer(folder, findings).fuzz(Controls.HIDDEN, CONTROL_SECONDS);
        System.out.println("control: a planted fault was " + (figures.findings() > 0 ? "" : "NOT ") + "found in "
                + figures.executions() + " executions, " + figures.seconds() + " s");
        return figures.findings() > 0;
    }

    private static String told(int number, int count, Figures figures, Jazzer jazzer) {
        String line = "%d of %d: %s: %,d executions, %d edges, %d s"
                .formatted(number, count, figures.target(), figures.executions(), figures.edges(), figures.seconds());
        return figures.findings() == 0
                ? line
                : line + " *** BROKEN: see " + jazzer.log(figures.target())
                        + "; the input lies in fuzz/src/test/resources/findings ***";
    }
}
