package dyad.bench;

import dyad.home.Control;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an idle, met end takes at the home profile: two real processes that hum with each other over a relay in a third,
 * the page of one of them open. Said is nothing.
 */
final class IdleBenchmark implements Benchmark {
    private static final double GOAL_PERCENT = 0.3;
    private static final double GOAL_MEGABYTES = 96;
    private static final double PERCENT = 100;
    private static final long SECOND_MILLIS = 1_000;

    /** Until the first epoch stands, the compiler has rested, and the memory of the start is given back. */
    private static final int SETTLING_SECONDS = 45;

    /** The kernel counts processor time in hundredths of a second: windows this long tell 0.1 % apart. */
    private static final int WINDOW_SECONDS = 10;

    @Override
    public void run(Options options, Table table) throws Exception {
        try (Folder folder = Folder.make();
                RelayProcess relay = RelayProcess.embedded(folder.path())) {
            MetHomes homes = MetHomes.over(relay, folder.path());
            try (EndProcess left = EndProcess.start(homes.left(), relay);
                    EndProcess right = EndProcess.start(homes.right(), relay)) {
                left.awaitPage();
                right.awaitPage();
                String token = Control.read(homes.left()).orElseThrow().token();
                try (PageReader _ = PageReader.follow(left.port(), token, _ -> {})) {
                    watch(left, options.idleSeconds(), table);
                }
            }
        }
    }

    private static void watch(EndProcess end, int seconds, Table table) throws IOException, InterruptedException {
        Thread.sleep(SETTLING_SECONDS * SECOND_MILLIS);
        List<Double> memory = new ArrayList<>();
        List<Double> windows = new ArrayList<>();
        long begunAt = System.nanoTime();
        double begun = end.usage().processorSeconds();
        double windowBegun = begun;
        for (int second = 1; second <= seconds; second++) {
            Thread.sleep(SECOND_MILLIS);
            memory.add(end.usage().residentMegabytes());
            if (second % WINDOW_SECONDS == 0) {
                double now = end.usage().processorSeconds();
                windows.add((now - windowBegun) / WINDOW_SECONDS * PERCENT);
                windowBegun = now;
            }
        }
        double whole = (end.usage().processorSeconds() - begun) / ((System.nanoTime() - begunAt) / 1e9) * PERCENT;
        table.print(
                "An idle end at the home profile, its page open, watched for " + seconds + " s",
                List.of(
                        Figure.judged(
                                "processor time, windows of " + WINDOW_SECONDS + " s", "%", windows, GOAL_PERCENT),
                        Figure.judged("processor time, the whole watch", "%", List.of(whole), GOAL_PERCENT),
                        Figure.judged("resident memory", "MB", memory, GOAL_MEGABYTES)));
    }
}
