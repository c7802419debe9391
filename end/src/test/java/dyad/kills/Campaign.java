package dyad.kills;

import dyad.together.Homes;
import dyad.together.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several pairs side by side, and what all of it came to. */
final class Campaign implements AutoCloseable {
    private final Score score;
    private final List<Pair> pairs = new ArrayList<>();

    private Campaign(Score score) {
        this.score = score;
    }

    /** @param relays one for each pair */
    static Campaign prepare(Path directory, Homes met, List<RelaySoftware> relays, long seed, Score score)
            throws IOException, InterruptedException {
        Program program = new Program(directory.resolve("tmp"));
        Campaign campaign = new Campaign(score);
        SplittableRandom chance = new SplittableRandom(seed);
        for (RelaySoftware relay : relays) {
            Path own = Files.createDirectories(directory.resolve("pair" + campaign.pairs.size()));
            campaign.pairs.add(new Pair(program, met, relay, own, chance.split(), score));
        }
        return campaign;
    }

    boolean hasDiskTrouble() {
        return pairs.getFirst().hasDiskTrouble();
    }

    /** Until all have settled. */
    Verdict run() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Verdict>> runs = pairs.stream()
                    .map(pair -> threads.submit(new Run(pair, score)))
                    .toList();
            Verdict all = runs.getFirst().get();
            for (Future<Verdict> run : runs.subList(1, runs.size())) {
                all = all.plus(run.get());
            }
            return all;
        }
    }

    @Override
    public void close() throws IOException {
        for (Pair pair : pairs) {
            pair.close();
        }
    }
}
