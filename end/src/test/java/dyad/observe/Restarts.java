package dyad.observe;

import java.io.IOException;
import java.util.SplittableRandom;

/** Kills relays and starts them again, each of them once in twenty to sixty windows, whatever is being said. */
final class Restarts implements AutoCloseable {
    private static final double FEWEST_WINDOWS = 20;
    private static final double MOST_WINDOWS = 60;
    private static final double NANOS_A_MILLI = 1e6;

    private final Laboratory laboratory;
    private final Plan plan;
    private final SplittableRandom chance;
    private final Thread thread;

    Restarts(Laboratory laboratory) {
        this.laboratory = laboratory;
        this.plan = laboratory.plan();
        this.chance = new SplittableRandom(~plan.seed());
        this.thread = Thread.ofVirtual().start(this::run);
    }

    private void run() {
        try {
            while (plan.conditions() == Conditions.RECONNECTS) {
                double windows = chance.nextDouble(FEWEST_WINDOWS, MOST_WINDOWS) / plan.pairs();
                Thread.sleep((long) (windows * plan.windowNanos() / NANOS_A_MILLI));
                laboratory.pairs().get(chance.nextInt(plan.pairs())).relay().restart();
            }
        } catch (IOException | InterruptedException over) {
            // The observation is over.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
