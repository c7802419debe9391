package dyad.observe;

import dyad.together.Homes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Lets pairs talk or be silent as the coin falls, looks on from three places, and tries to tell the two apart. */
final class Observatory {
    static final String LEFT_OUT =
            "*** LEFT OUT: the observatory needs tcpdump, the right to capture on the loopback, and gcc or tcc ***";

    private static final int PERMUTATIONS = 999;
    private static final int TOLD = 20;

    private final Path root;
    private final Path workplace;
    private final Homes met;
    private final Consumer<String> progress;

    /**
     * @param root the folder of the whole project
     * @param workplace a folder for what is needed while it goes on
     * @param met homes of two ends that have met; they stay as they are
     * @param progress hears now and then, on any thread, how far it is
     */
    Observatory(Path root, Path workplace, Homes met, Consumer<String> progress) {
        this.root = root;
        this.workplace = workplace;
        this.met = met;
        this.progress = progress;
    }

    /** Empty where packets cannot be captured. */
    Optional<Observation> observe(Plan plan) throws Exception {
        return observe(List.of(plan)).stream().findFirst();
    }

    /** All of these at the same time; empty where packets cannot be captured. */
    List<Observation> observe(List<Plan> plans) throws Exception {
        List<Laboratory> laboratories = new ArrayList<>();
        try {
            for (Plan plan : plans) {
                laboratories.add(new Laboratory(plan, root, workplace, met));
            }
            return observeIn(laboratories);
        } finally {
            for (Laboratory laboratory : laboratories) {
                laboratory.close();
            }
        }
    }

    private List<Observation> observeIn(List<Laboratory> laboratories) throws Exception {
        Map<Integer, PairTraces> byPort = new HashMap<>();
        laboratories.forEach(laboratory -> byPort.putAll(laboratory.tracesByPort()));
        Optional<Capture> capture = Capture.begin(byPort.keySet(), packet -> {
            Optional.ofNullable(byPort.get(packet.source())).ifPresent(traces -> traces.add(packet));
            Optional.ofNullable(byPort.get(packet.destination())).ifPresent(traces -> traces.add(packet));
        });
        if (capture.isEmpty()) {
            return List.of();
        }
        List<List<Window>> windows = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Window>>> talks = laboratories.stream()
                    .map(laboratory -> threads.submit(() -> talk(laboratory)))
                    .toList();
            for (Future<List<Window>> talk : talks) {
                windows.add(talk.get());
            }
        }
        capture.get().end();
        List<Observation> observations = new ArrayList<>();
        for (int at = 0; at < laboratories.size(); at++) {
            observations.add(judge(
                    laboratories.get(at).plan(),
                    windows.get(at),
                    laboratories.get(at).pairs()));
        }
        return observations;
    }

    private List<Window> talk(Laboratory laboratory) throws Exception {
        Plan plan = laboratory.plan();
        SplittableRandom chance = new SplittableRandom(plan.seed());
        List<Window> windows = new ArrayList<>();
        Runnable passed = counter(plan);
        try (Restarts _ = new Restarts(laboratory);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Window>>> runs = new ArrayList<>();
            for (int pair = 0; pair < plan.pairs(); pair++) {
                Conversation conversation = laboratory.pairs().get(pair).conversation(plan, pair, chance.split());
                runs.add(threads.submit(() -> conversation.run(plan.windowsEach(), passed)));
            }
            for (Future<List<Window>> run : runs) {
                windows.addAll(run.get());
            }
        }
        windows.sort(Comparator.comparingLong(Window::begin));
        return windows;
    }

    /** Tells of every twentieth part. */
    private Runnable counter(Plan plan) {
        AtomicInteger count = new AtomicInteger();
        int all = plan.windowsEach() * plan.pairs();
        return () -> {
            int done = count.incrementAndGet();
            if (done * TOLD / all > (done - 1) * TOLD / all) {
                progress.accept(plan.words() + ": " + done + " of " + all + " windows");
            }
        };
    }

    private Observation judge(Plan plan, List<Window> windows, List<ObservedPair> pairs) {
        List<Finding> findings = new ArrayList<>();
        for (Place place : Place.values()) {
            findings.add(finding(plan, place, windows, pairs));
        }
        int talking = (int) windows.stream().filter(Window::talking).count();
        return new Observation(
                plan, windows.size(), talking, findings, trace(windows, pairs, false), trace(windows, pairs, true));
    }

    private Finding finding(Plan plan, Place place, List<Window> windows, List<ObservedPair> pairs) {
        progress.accept(plan.words() + ": learning what the " + place.word() + " sees");
        List<Sample> samples = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Window window : windows) {
            Features features = Features.of(place, pairs.get(window.pair()).traces(), window);
            names = features.names();
            samples.add(new Sample(window.begin(), features.values(), window.talking()));
        }
        Examination examination = new Examination(samples, names, plan.windowNanos());
        BlockPermutation permutation = new BlockPermutation(samples);
        return new Finding(
                place,
                examination.examine(Guesser.BOOSTED_STUMPS),
                examination.examine(Guesser.NEAREST_NEIGHBOURS),
                examination.examine(Guesser.NEAREST),
                permutation.chance(PERMUTATIONS, plan.seed()),
                names.get(permutation.mostTelling()));
    }

    /** One from the middle. */
    private static Observation.Trace trace(List<Window> windows, List<ObservedPair> pairs, boolean talking) {
        Window window = windows.subList(windows.size() / 2, windows.size()).stream()
                .filter(one -> one.talking() == talking)
                .findFirst()
                .orElse(windows.getLast());
        return Observation.Trace.of(pairs.get(window.pair()).traces(), window);
    }
}
