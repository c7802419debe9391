package dyad.kills;

import dyad.together.Child;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Lets one process live, die and live again until the run has had enough; then it stays. */
final class Fate implements AutoCloseable {
    /** For a start; the machine may have much else to do. */
    private static final long PATIENCE_MILLIS = 300_000;

    /** A word that should cross and does not is waited for for 2 minutes at most: the disk may be full. */
    private static final int MOST_LOOKS = 1_200;

    private static final long LOOK_MILLIS = 100;

    private final Mortal mortal;
    private final List<Trouble> troubles;
    private final RandomGenerator chance;
    private final Score score;
    private final LongSupplier arrivals;
    private volatile Optional<Child> running = Optional.empty();

    /** @param arrivals how many words of the pair have crossed */
    Fate(Mortal mortal, List<Trouble> troubles, RandomGenerator chance, Score score, LongSupplier arrivals) {
        this.mortal = mortal;
        this.troubles = troubles;
        this.chance = chance;
        this.score = score;
        this.arrivals = arrivals;
    }

    void run() throws IOException, InterruptedException {
        while (!score.enough()) {
            liveAndDie(Life.drawn(chance, mortal.stamina()));
        }
        awaitAnswer(launch());
    }

    private void liveAndDie(Life life) throws IOException, InterruptedException {
        Child child = launch();
        boolean answered = !life.early() || answersWithin(child, life.millis());
        if (!life.early()) {
            awaitAnswer(child);
            for (Trouble trouble : troubles) {
                trouble.whileItLives();
            }
            liveOn(child, life);
        }
        die(child, life, answered);
        for (Trouble trouble : troubles) {
            trouble.whenItIsDead();
        }
        Thread.sleep(life.pauseMillis());
    }

    private Child launch() throws IOException {
        Child child = mortal.launch();
        running = Optional.of(child);
        return child;
    }

    private void awaitAnswer(Child child) throws InterruptedException {
        if (!answersWithin(child, PATIENCE_MILLIS)) {
            throw new AssertionError("the " + mortal.name() + " does not answer: " + child.out() + child.err());
        }
    }

    private boolean answersWithin(Child child, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end && !mortal.answers(child)) {
            if (endedBy(child, 5)) {
                throw endedByItself(child);
            }
        }
        return mortal.answers(child);
    }

    private void liveOn(Child child, Life life) {
        long before = arrivals.getAsLong();
        boolean ended = endedBy(child, life.millis());
        for (int look = 0; look < MOST_LOOKS && life.patient() && !ended; look++) {
            if (score.enough() || arrivals.getAsLong() > before) {
                return;
            }
            ended = endedBy(child, LOOK_MILLIS);
        }
        if (ended) {
            throw endedByItself(child);
        }
    }

    private static boolean endedBy(Child child, long millis) {
        try {
            return child.endsWithin(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private AssertionError endedByItself(Child child) {
        return new AssertionError("the " + mortal.name() + " ended by itself: " + child.out() + child.err());
    }

    private void die(Child child, Life life, boolean answered) throws InterruptedException {
        if (life.orderly()) {
            child.terminate();
            score.count("SIGTERM to the " + mortal.name());
        } else if (score.kill(mortal.name(), !answered)) {
            child.kill();
        } else {
            child.terminate();
        }
    }

    @Override
    public void close() {
        running.ifPresent(Child::close);
    }
}
