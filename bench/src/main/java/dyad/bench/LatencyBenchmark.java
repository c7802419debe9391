package dyad.bench;

import static dyad.bench.Moment.BUILDING;
import static dyad.bench.Moment.BUILT;
import static dyad.bench.Moment.COMMITTED;
import static dyad.bench.Moment.HEARD;
import static dyad.bench.Moment.KEPT;
import static dyad.bench.Moment.OPENED;
import static dyad.bench.Moment.SAID;
import static dyad.bench.Moment.SHOWN;
import static dyad.bench.Moment.WRITTEN;

import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.page.Page;
import dyad.page.PageTies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Words from one end to the page of another, one at a time, over a relay in a process of its own; both ends in this
 * process, so that one clock times all. The ends tick every 0.5 s; a longer tick would change the wait alone.
 */
final class LatencyBenchmark implements Benchmark {
    private static final double GOAL_MILLIS = 5;
    private static final int WARM_UP = 10;
    private static final long LONGEST_PAUSE_MILLIS = 500;
    private static final long EPOCH_PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 50;

    @Override
    public void run(Options options, Table table) throws Exception {
        try (Folder folder = Folder.make();
                RelayProcess relay = RelayProcess.embedded(folder.path())) {
            over(relay, folder.path(), options, table);
        }
        try (Folder folder = Folder.make()) {
            Optional<RelayProcess> mosquitto = RelayProcess.mosquitto(folder.path());
            if (mosquitto.isEmpty()) {
                System.out.println("\nMosquitto is not installed: its word latency was not measured.");
                return;
            }
            try (RelayProcess relay = mosquitto.get()) {
                over(relay, folder.path(), options, table);
            }
        }
    }

    private static void over(RelayProcess relay, Path folder, Options options, Table table) throws Exception {
        MetHomes homes = MetHomes.over(relay, folder);
        RelayAccess access = new RelayAccess(RelayAddress.parse(relay.url()), Optional.empty());
        Trace trace = new Trace();
        Parts parts = new Parts();
        String token = Page.freshControlToken();
        try (WatchedEnd left = WatchedEnd.start(homes.left().store(), access, trace);
                WatchedEnd right = WatchedEnd.start(homes.right().store(), access, trace);
                Page page = Page.listen(0);
                RawDisk disk = RawDisk.in(folder)) {
            page.serve(PageEnd.of(right), token, PageTies.NONE);
            try (PageReader _ = PageReader.follow(page.port(), token, data -> seen(data, trace))) {
                awaitEpoch(left, right);
                for (int word = -WARM_UP; word < options.words(); word++) {
                    Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS));
                    double write = disk.write();
                    Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS));
                    trace.begin();
                    left.say("word " + word);
                    trace.awaitEnd();
                    if (word >= 0) {
                        parts.add(trace, write);
                    }
                }
            }
        }
        List<Double> raw = RawHop.measure(relay, options.words());
        table.print("A word by parts, over " + relay.name(), parts.figures(raw));
    }

    private static void seen(String data, Trace trace) {
        if (data.contains("\"type\":\"word\"")) {
            trace.note(SHOWN, System.nanoTime());
        }
    }

    private static void awaitEpoch(WatchedEnd left, WatchedEnd right) throws Exception {
        long deadline = System.currentTimeMillis() + EPOCH_PATIENCE_MILLIS;
        while (left.epoch() == 0 || right.epoch() == 0) {
            if (System.currentTimeMillis() > deadline) {
                throw new IllegalStateException("the two ends found no epoch");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** The samples of every part. */
    private static final class Parts {
        private final List<Double> kept = new ArrayList<>();
        private final List<Double> sealed = new ArrayList<>();
        private final List<Double> waited = new ArrayList<>();
        private final List<Double> hop = new ArrayList<>();
        private final List<Double> opened = new ArrayList<>();
        private final List<Double> committed = new ArrayList<>();
        private final List<Double> shown = new ArrayList<>();
        private final List<Double> disk = new ArrayList<>();
        private final List<Double> own = new ArrayList<>();
        private final List<Double> whole = new ArrayList<>();

        void add(Trace trace, double write) {
            disk.add(write);
            kept.add(trace.between(SAID, KEPT));
            sealed.add(trace.between(BUILDING, BUILT));
            waited.add(trace.between(KEPT, BUILDING) + trace.between(BUILT, WRITTEN));
            hop.add(trace.between(WRITTEN, HEARD));
            opened.add(trace.between(HEARD, OPENED));
            committed.add(trace.between(OPENED, COMMITTED));
            shown.add(trace.between(COMMITTED, SHOWN));
            whole.add(trace.between(SAID, SHOWN));
            own.add(trace.between(SAID, KEPT) + trace.between(BUILDING, BUILT) + trace.between(HEARD, SHOWN));
        }

        List<Figure> figures(List<Double> raw) {
            return List.of(
                    Figure.plain("kept: say() returns, word on the disk", "ms", kept),
                    Figure.plain("sealed: index on the disk, word and frame sealed", "ms", sealed),
                    Figure.plain("waited for its tick (0.5 s, and 0.2 s built ahead)", "ms", waited),
                    Figure.plain("relay hop, to the other link's thread", "ms", hop),
                    Figure.plain("opened: frame and word", "ms", opened),
                    Figure.plain("committed: on the other disk", "ms", committed),
                    Figure.plain("on the page: event read over HTTP", "ms", shown),
                    Figure.judged("all but tick and hop", "ms", own, GOAL_MILLIS),
                    Figure.plain("whole way", "ms", whole),
                    Figure.plain("compare: relay alone, raw client to client", "ms", raw),
                    Figure.plain("compare: disk alone, 8 KB forced (three in a way)", "ms", disk));
        }
    }
}
