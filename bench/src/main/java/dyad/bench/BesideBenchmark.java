package dyad.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An idle end, and beside it, at the same time, what a person could run instead: two programs over libsignal that hum as the
 * ends do, over the same relay; two over c-toxcore that are linked; and toxic, alone. Said is nothing.
 */
final class BesideBenchmark implements Benchmark {
    private static final long SECOND_MILLIS = 1_000;
    private static final double NANOS_A_SECOND = 1e9;

    /** As {@link IdleBenchmark} has it. */
    private static final int SETTLING_SECONDS = 45;

    @Override
    public void run(Options options, Table table) throws Exception {
        try (Folder folder = Folder.make()) {
            Optional<RelayProcess> found = RelayProcess.mosquitto(folder.path());
            if (found.isEmpty()) {
                System.out.println("\n*** NOTHING IS MEASURED BESIDE DYAD. For that: apt-get install mosquitto ***");
                return;
            }
            try (RelayProcess relay = found.get()) {
                MetHomes homes = MetHomes.over(relay, folder.path());
                try (EndProcess left = EndProcess.start(homes.left(), relay);
                        EndProcess right = EndProcess.start(homes.right(), relay);
                        SignalPair signal = SignalPair.start(relay);
                        ToxPair tox = ToxPair.start(folder.path())) {
                    left.awaitPage();
                    right.awaitPage();
                    List<Neighbour> all = new ArrayList<>();
                    all.add(new Neighbour(
                            "an end of Dyad, no page open", left.process().toHandle()));
                    all.add(new Neighbour(
                            "a client over libsignal", signal.watched().toHandle()));
                    tox.linked()
                            .ifPresent(
                                    process -> all.add(new Neighbour("a client over c-toxcore", process.toHandle())));
                    tox.toxic().ifPresent(process -> all.add(new Neighbour("toxic, with no friend yet", process)));
                    watch(all, options.idleSeconds(), table);
                }
            }
        }
    }

    private static void watch(List<Neighbour> all, int seconds, Table table) throws IOException, InterruptedException {
        Thread.sleep(SETTLING_SECONDS * SECOND_MILLIS);
        for (Neighbour each : all) {
            each.begin();
        }
        long begun = System.nanoTime();
        for (int second = 1; second <= seconds; second++) {
            Thread.sleep(SECOND_MILLIS);
            for (Neighbour each : all) {
                each.look();
            }
        }
        double elapsed = (System.nanoTime() - begun) / NANOS_A_SECOND;
        List<Figure> figures = new ArrayList<>();
        for (Neighbour each : all) {
            figures.addAll(each.figures(elapsed));
        }
        table.print("Idle beside others, all at the same time, watched for " + seconds + " s", figures);
    }
}
