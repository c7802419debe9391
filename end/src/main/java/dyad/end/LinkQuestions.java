package dyad.end;

import dyad.connection.LinkThread;
import dyad.seam.StoreException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** Has things asked and done on the link's thread, and waits for them; what goes wrong comes back as a refusal. Any thread. */
final class LinkQuestions implements AskedStore.Asking {
    private final LinkThread thread;

    LinkQuestions(LinkThread thread) {
        this.thread = thread;
    }

    /** Something done on the link's thread. */
    interface Deed {
        void run() throws Refusal, StoreException;
    }

    void have(Deed done) throws Refusal {
        ask(() -> {
            done.run();
            return true;
        });
    }

    @Override
    public <T> T ask(Callable<T> question) throws Refusal {
        try {
            return thread.ask(question).get();
        } catch (ExecutionException e) {
            throw refusal(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.CLOSED, "This was interrupted.");
        }
    }

    private static Refusal refusal(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> refusal;
            case StoreException storage -> new Refusal(Refusal.Kind.STORAGE, String.valueOf(storage.getMessage()));
            case RejectedExecutionException closed -> new Refusal(Refusal.Kind.CLOSED, "This end is closing.");
            default -> throw new IllegalStateException("the link's thread met a bug", cause);
        };
    }
}
