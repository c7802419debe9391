package dyad.sim;

import dyad.keys.Primitives;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Many lives, as many at once as there are processors. */
final class Swarm {
    private static final int MOST_FAILURES = 10;

    private final Supplier<Primitives> primitives;
    private final AtomicLong next;
    private final long last;
    private final AtomicLong processorNanos = new AtomicLong();
    private final Tally tally = new Tally();
    private final List<Outcome> failures = new ArrayList<>();

    /** The lives of these seeds, both ends included. */
    Swarm(long first, long last, Supplier<Primitives> primitives) {
        this.next = new AtomicLong(first);
        this.last = last;
        this.primitives = primitives;
    }

    /** Lives them all, or until told to end; to be called from one thread. */
    void run(int threads, BooleanSupplier end) throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().name("lives-" + i).start(() -> work(end)));
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void work(BooleanSupplier end) {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        live(end);
        processorNanos.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
    }

    /** Processor time that the lives took, over all threads. */
    long processorNanos() {
        return processorNanos.get();
    }

    private void live(BooleanSupplier end) {
        long seed = next.getAndIncrement();
        while (seed <= last && !end.getAsBoolean() && !hasFailedOften()) {
            take(new Story(seed, primitives, Trace.unread()).run());
            seed = next.getAndIncrement();
        }
    }

    private synchronized void take(Outcome outcome) {
        tally.add(outcome.tally());
        if (outcome.violation().isPresent()) {
            failures.add(outcome);
        }
    }

    private synchronized boolean hasFailedOften() {
        return failures.size() >= MOST_FAILURES;
    }

    /** What was counted so far. */
    synchronized Tally tally() {
        Tally copy = new Tally();
        copy.add(tally);
        return copy;
    }

    /** The lives in which something went wrong. */
    synchronized List<Outcome> failures() {
        return List.copyOf(failures);
    }
}
