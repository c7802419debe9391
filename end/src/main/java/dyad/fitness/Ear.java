package dyad.fitness;

import dyad.connection.RelayAccess;
import dyad.connection.RelayException;
import dyad.seam.Entropy;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Listens where nobody should, until the first thing comes in; what it was is forgotten at once. */
final class Ear implements AutoCloseable {
    private final String filter;
    private final CompletableFuture<Boolean> heard = new CompletableFuture<>();
    private final Guest guest;
    private final boolean granted;

    private Ear(RelayAccess access, Entropy entropy, String filter) throws RelayException, InterruptedException {
        this.filter = filter;
        this.guest = Guest.arrive(access, entropy, _ -> heard.complete(true));
        var _ = heard.thenRun(guest::close);
        this.granted = guest.listen(List.of(filter));
    }

    static Ear open(RelayAccess access, Entropy entropy, String filter) throws RelayException, InterruptedException {
        return new Ear(access, entropy, filter);
    }

    String filter() {
        return filter;
    }

    /** Whether the relay said yes. */
    boolean wasGranted() {
        return granted;
    }

    boolean hasHeard() {
        return heard.isDone();
    }

    @Override
    public void close() {
        guest.close();
    }
}
