package dyad.command;

import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A process that runs for as long as it takes to look at it, and is told to stop then. */
final class PretendLifetime implements Lifetime {

    // A command ends, and takes its work away, while the others are told to stop.
    private final Deque<Runnable> atStop = new ConcurrentLinkedDeque<>();
    private Runnable meanwhile = () -> {};

    /** What happens while the process runs. */
    void meanwhile(Runnable look) {
        meanwhile = look;
    }

    /** Ctrl-C. */
    void stop() {
        atStop.forEach(Runnable::run);
    }

    @Override
    public Optional<String> await(CompletionStage<String> failure) {
        meanwhile.run();
        CompletableFuture<String> future = failure.toCompletableFuture();
        if (future.isDone()) {
            return Optional.of(future.join());
        }
        stop();
        return Optional.empty();
    }

    @Override
    public boolean isStopping() {
        return false;
    }

    @Override
    public Registration onInterrupt(Runnable work) {
        // A first Ctrl-C is a matter of real terminals.
        return () -> {};
    }

    @Override
    public Registration onStop(Runnable work) {
        atStop.push(work);
        return () -> atStop.remove(work);
    }
}
