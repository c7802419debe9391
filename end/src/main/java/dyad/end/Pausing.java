package dyad.end;

import dyad.seam.Store;
import dyad.seam.StoreException;

/** Whether this person has paused the link; kept over restarts, and gone with the link. */
final class Pausing {
    private static final String NAME = "paused";

    private Pausing() {}

    static boolean load(Store store) throws StoreException {
        return store.transact(records -> records.get(NAME)).filter(mark -> mark[0] == 1).isPresent();
    }

    static void keep(Store store, boolean paused) throws StoreException {
        store.transact(records -> {
            records.put(NAME, new byte[] {(byte) (paused ? 1 : 0)});
            return paused;
        });
    }
}
