package dyad.relay;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The group of all threads of one relay. A thread belongs to the group of the one that makes it, so whatever starts
 * threads runs in here. An exception that a thread does not catch, which may name a topic and mostly is about a
 * connection that has just gone, would be printed by Java; here it is dropped.
 */
final class SilentThreads extends ThreadGroup {

    SilentThreads() {
        super("dyad-relay");
    }

    /** Work that may be refused. */
    interface Work<T> {
        T run() throws RelayException;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable dropped) {}

    /** Does {@code work} in a thread of this group and waits for its end, even if the caller is interrupted. */
    <T> T call(Work<T> work) throws RelayException {
        FutureTask<T> task = new FutureTask<>(work::run);
        new Thread(this, task, "dyad-relay").start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw asThrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RelayException asThrown(@Nullable Throwable cause) {
        return switch (cause) {
            case RelayException refused -> refused;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException("work throws nothing else; this is a bug", cause);
        };
    }
}
