package dyad.end;

import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.Optional;

/**
 * What a link that was left may still have on the disk, because the disk refused to erase it. It is tried again until it
 * is done, and there is no new meeting before. On the link's thread only.
 */
final class Remains {
    private final Store store;
    private boolean any;
    private boolean eraseHistory;
    private Optional<String> trouble = Optional.empty();

    Remains(Store store) {
        this.store = store;
    }

    /** Erases the link from the disk. */
    void leave(boolean alsoHistory) throws StoreException {
        any = true;
        eraseHistory |= alsoHistory;
        clear();
    }

    /** Erases what remains, if anything does. */
    void clear() throws StoreException {
        if (!any) {
            return;
        }
        try {
            store.transact(records -> {
                records.eraseLink(eraseHistory);
                return any;
            });
            store.scrub();
        } catch (StoreException e) {
            trouble = Optional.of("The keys of the link that was left are still on the disk. " + e.sentence());
            throw e;
        }
        any = false;
        eraseHistory = false;
        trouble = Optional.empty();
    }

    /** Tries again, once a second. */
    void look() {
        try {
            clear();
        } catch (StoreException e) {
            // It is told by trouble, and tried again.
        }
    }

    /** Whether something of a left link may be on the disk. */
    boolean any() {
        return any;
    }

    /** Why it is still there. */
    Optional<String> trouble() {
        return trouble;
    }
}
