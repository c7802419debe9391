package dyad.link;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.epoch.CopyEvidence;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.Optional;

/** Whether the link is frozen, because the state of one of the ends was copied. Lasts until a new meeting. */
final class Freeze {
    private static final String NAME = "frozen";

    private final Store store;
    private Optional<CopyEvidence> evidence;
    private boolean kept;

    private Freeze(Store store, Optional<CopyEvidence> evidence) {
        this.store = store;
        this.evidence = evidence;
        this.kept = true;
    }

    static Freeze load(Store store) throws StoreException {
        Optional<byte[]> kept = store.transact(records -> records.get(NAME));
        try {
            return new Freeze(
                    store,
                    kept.isEmpty()
                            ? Optional.empty()
                            : CopyEvidence.of(new ByteReader(kept.get()).u8())
                                    .or(() -> Optional.of(CopyEvidence.TOLD)));
        } catch (MalformedException e) {
            return new Freeze(store, Optional.of(CopyEvidence.TOLD));
        }
    }

    Optional<CopyEvidence> evidence() {
        return evidence;
    }

    /** True at the first evidence; whatever comes after it changes nothing. */
    boolean set(CopyEvidence found) {
        if (evidence.isPresent()) {
            return false;
        }
        evidence = Optional.of(found);
        kept = false;
        return true;
    }

    /** Keeps it on the disk, if that is still to be done. */
    void keep() throws StoreException {
        if (!kept && evidence.isPresent()) {
            byte[] code = {(byte) evidence.get().code()};
            store.transact(records -> {
                records.put(NAME, code);
                return code;
            });
            kept = true;
        }
    }
}
