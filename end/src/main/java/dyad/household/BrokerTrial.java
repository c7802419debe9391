package dyad.household;

import dyad.connection.RelayAccess;
import dyad.connection.RelayException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Connects to a household's broker once, under a name of its own, says nothing there and leaves. */
public final class BrokerTrial {
    /** More than connecting and greeting may take together. */
    private static final long PATIENCE_SECONDS = 25;

    private BrokerTrial() {}

    /** What is wrong with the broker and what to do; empty if it is there. */
    public static Optional<String> problem(RelayAccess access) throws InterruptedException {
        CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
        try (Broker broker = new Broker(access, "dyad-" + UUID.randomUUID(), Optional.empty(), new Watching(end))) {
            broker.start();
            return end.completeOnTimeout(
                            Optional.of(new TimeoutException("no answer")), PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .get()
                    .map(cause -> BrokerProblem.sentence(access.address(), cause));
        } catch (RelayException unusable) {
            return Optional.of(unusable.sentence());
        } catch (ExecutionException bug) {
            throw new IllegalStateException("nobody completes this with a failure", bug);
        }
    }

    private record Watching(CompletableFuture<Optional<Throwable>> end) implements BrokerListener {
        @Override
        public void connected() {
            end.complete(Optional.empty());
        }

        @Override
        public void disconnected(Throwable cause) {
            end.complete(Optional.of(cause));
        }

        @Override
        public void message(Message message) {
            // Nothing is listened on.
        }
    }
}
