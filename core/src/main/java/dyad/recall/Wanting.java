package dyad.recall;

import dyad.delivery.Message;
import dyad.history.MessageId;
import dyad.seam.Records;
import java.util.Optional;

/**
 * Asks for the bodies of former pictures that are lacking here, the newest first and one at a time: the next when the one
 * before has come, or is known to be lost.
 */
final class Wanting {
    private static final String NAME = "recall.wanted";

    private final Kinship kinship;

    Wanting(Kinship kinship) {
        this.kinship = kinship;
    }

    /** Drafts the next request, if it is time for one; true if it was. */
    boolean draftMore(Records records) {
        if (isAwaited(records)) {
            return false;
        }
        Optional<MessageId> next = records.pictures().lacking();
        next.ifPresent(picture -> {
            records.put(NAME, picture.bytes());
            Kinship.draft(records, new Message.Wanted(kinship.freshId(), picture));
        });
        return next.isPresent();
    }

    /** Whether one was asked for that has not come, and is not forgotten here. */
    private static boolean isAwaited(Records records) {
        Optional<MessageId> asked = records.get(NAME).map(MessageId::of);
        return asked.isPresent()
                && records.entry(asked.get()).isPresent()
                && records.pictures().state(asked.get()).isEmpty();
    }
}
