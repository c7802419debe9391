package dyad.bench;

import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store that tells of transactions in which certain methods were called. For the link's thread. */
final class WatchedStore implements Store {
    private final Store store;
    private final Watcher watcher;

    WatchedStore(Store store, Watcher watcher) {
        this.store = store;
        this.watcher = watcher;
    }

    @Override
    public <T> T transact(Work<T> work) throws StoreException {
        boolean[] called = new boolean[2];
        long begun = System.nanoTime();
        T result = store.transact(records -> work.run(watched(records, called)));
        if (called[0]) {
            watcher.itemAdded();
        }
        if (called[1]) {
            watcher.entryAdded(begun, System.nanoTime());
        }
        return result;
    }

    private Records watched(Records records, boolean[] called) {
        return (Records) Proxy.newProxyInstance(
                Records.class.getClassLoader(), new Class<?>[] {Records.class}, (proxy, invoked, arguments) -> {
                    called[0] |= invoked.getName().equals("addItem");
                    called[1] |= invoked.getName().equals("addEntry");
                    try {
                        return invoked.invoke(records, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause() == null ? failure : failure.getCause();
                    }
                });
    }

    @Override
    public void scrub() throws StoreException {
        store.scrub();
    }

    /** Told once a transaction is committed. */
    interface Watcher {

        /** A word got its index. */
        void itemAdded();

        /** An entry came into the history, between these two moments in nanoseconds. */
        void entryAdded(long begun, long ended);
    }
}
