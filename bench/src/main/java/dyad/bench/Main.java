package dyad.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;

/** Runs the benchmarks that were asked for and prints their figures; {@code ./dyad bench --help}. */
public final class Main {

    private Main() {}

    /** @param arguments see {@link Options#USAGE} */
    public static void main(String... arguments) throws Exception {
        Map<String, Benchmark> all = all();
        List<String> asked = List.of(arguments);
        if (asked.contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        // The page's server would tell of itself between the figures.
        LogManager.getLogManager().reset();
        Options options = Options.parse(asked, List.copyOf(all.keySet()));
        Table table = new Table(System.out);
        System.out.println(Machine.describe());
        for (Map.Entry<String, Benchmark> each : all.entrySet()) {
            if (options.wants(each.getKey())) {
                each.getValue().run(options, table);
            }
        }
        System.out.println("\nload at the end: " + Machine.load());
        // Some of what was opened keeps threads.
        System.exit(0);
    }

    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("latency", new LatencyBenchmark());
        all.put("seal", new SealBenchmark());
        all.put("idle", new IdleBenchmark());
        all.put("beside", new BesideBenchmark());
        all.put("start", new StartBenchmark());
        all.put("nearness", new NearnessBenchmark());
        all.put("relay", new CapacityBenchmark());
        return all;
    }
}
