package dyad.delivery;

import dyad.seam.Records;
import dyad.seam.StoreException;
import java.util.Optional;

/** Does what a whole message asks for, within the transaction that commits its last chunk. */
@FunctionalInterface
public interface Reception {

    /** Applies the message, unless its id was applied before; what it has led to, if anything that is told. */
    Optional<Arrival> apply(Records records, Message message) throws StoreException;
}
