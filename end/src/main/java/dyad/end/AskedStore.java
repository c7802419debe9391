package dyad.end;

import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.concurrent.Callable;

/** A running end's store for other threads: each transaction waits its turn on the link's thread. */
final class AskedStore implements Store {
    private final Store store;
    private final Asking asking;

    AskedStore(Store store, Asking asking) {
        this.store = store;
        this.asking = asking;
    }

    @Override
    public <T> T transact(Work<T> work) throws StoreException {
        try {
            return asking.ask(() -> store.transact(work));
        } catch (Refusal refusal) {
            throw new StoreException(String.valueOf(refusal.getMessage()), refusal);
        }
    }

    @Override
    public void scrub() throws StoreException {
        try {
            asking.ask(() -> {
                store.scrub();
                return true;
            });
        } catch (Refusal refusal) {
            throw new StoreException(String.valueOf(refusal.getMessage()), refusal);
        }
    }

    /** Has a question answered by the link's thread. */
    interface Asking {
        <T> T ask(Callable<T> question) throws Refusal;
    }
}
