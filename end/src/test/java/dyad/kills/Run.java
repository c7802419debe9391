package dyad.kills;

import dyad.together.LocalApi;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One pair through all its kills, until everything said has arrived. */
final class Run implements Callable<Verdict> {
    private static final long LOOK_MILLIS = 100;

    /** So long nothing more arrives, with nobody killed any more: then something is lost. */
    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final Pair pair;
    private final Score score;

    Run(Pair pair, Score score) {
        this.pair = pair;
        this.score = score;
    }

    @Override
    public Verdict call() throws IOException, InterruptedException, ExecutionException, SQLException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> fates = new ArrayList<>();
            pair.fates()
                    .forEach(fate -> fates.add(threads.submit(orGiveUp(() -> {
                        fate.run();
                        return fate;
                    }))));
            List<Future<List<Said>>> words = pair.speakers().stream()
                    .map(speaker -> threads.submit(orGiveUp(speaker::speak)))
                    .toList();
            for (Future<?> fate : fates) {
                fate.get();
            }
            List<Said> leftSaid = words.getFirst().get();
            List<Said> rightSaid = words.getLast().get();
            awaitArrival();
            pair.stop();
            return Verdict.of(leftSaid, rightSaid, book(0), book(1));
        }
    }

    private Book book(int end) throws SQLException {
        return Book.read(pair.ends().get(end).store());
    }

    private <T> Callable<T> orGiveUp(Callable<T> work) {
        return () -> {
            try {
                return work.call();
            } catch (Exception | AssertionError failure) {
                score.giveUp();
                throw failure;
            }
        };
    }

    private void awaitArrival() throws InterruptedException {
        long last = System.nanoTime();
        int before = Integer.MAX_VALUE;
        for (int left = underWay(); left > 0; left = underWay()) {
            if (left < before) {
                before = left;
                last = System.nanoTime();
            } else if (System.nanoTime() - last > PATIENCE_NANOS) {
                // What is missing is found in the books.
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private int underWay() {
        return pair.ends().stream()
                .mapToInt(end -> new LocalApi(end.home()).underWay().orElse(1))
                .sum();
    }
}
