package dyad.end;

import dyad.backup.Move;
import dyad.seam.Store;
import dyad.seam.StoreException;

/** An end that is on its way to another machine does not run here any more. */
final class Moving {
    private Moving() {}

    static void refuse(Store store) throws StoreException, Refusal {
        if (store.transact(records -> records.get(Move.MARK)).isPresent()) {
            throw new Refusal(
                    Refusal.Kind.MOVING,
                    "This end is being moved to another machine. Finish that (dyad move FILE --yes), or stay here"
                            + " (dyad move FILE --stay).");
        }
    }
}
