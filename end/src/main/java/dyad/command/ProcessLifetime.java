package dyad.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;

/** Ends at SIGTERM and SIGINT. */
final class ProcessLifetime implements Lifetime {

    /**
     * An orderly end that takes longer than this is cut off, and what it would have removed stays: it hangs. It takes less
     * than a second, but many on a machine that is busy; a service manager waits for 90 by default.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private volatile boolean stopping;

    @Override
    public Optional<String> await(CompletionStage<String> failure) throws InterruptedException {
        BlockingQueue<String> sentence = new ArrayBlockingQueue<>(1);
        failure.thenAccept(sentence::add);
        return Optional.of(sentence.take());
    }

    @Override
    public boolean isStopping() {
        return stopping;
    }

    @Override
    public Registration onStop(Runnable work) {
        Thread hook = Thread.ofPlatform().name("dyad-stop").unstarted(() -> {
            stopping = true;
            Thread.ofPlatform().daemon().name("dyad-patience").start(ProcessLifetime::haltLater);
            work.run();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> forget(hook);
    }

    @Override
    public Registration onInterrupt(Runnable work) {
        return Interrupts.next(work);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            // Then the hook is running, which is what it was for.
        }
    }

    private static void haltLater() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.FAILED);
    }
}
