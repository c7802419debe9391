package dyad.link;

import dyad.delivery.Bodies;
import dyad.delivery.Message;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Picture;
import dyad.history.Saying;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.seam.StoreException;
import java.util.function.Consumer;

/** Keeps what a person says: in the history and among the drafts, in one transaction, before it is called kept. */
final class Drafts {
    private final Parts parts;

    Drafts(Parts parts) {
        this.parts = parts;
    }

    /** True if it was not kept before. */
    boolean say(MessageId id, Saying said) throws StoreException {
        return keep(id, said, kept -> {});
    }

    /** Keeps announcement and body, both or neither; true if they were not kept before. */
    boolean show(MessageId id, String caption, Picture picture) throws StoreException {
        Bodies bodies = parts.streams().bodies();
        boolean fresh = keep(id, bodies.announcement(caption, picture), kept -> bodies.send(kept, id, picture.body()));
        parts.streams().draftAdded(Stream.BULK);
        return fresh;
    }

    private boolean keep(MessageId id, Saying said, Consumer<Records> more) throws StoreException {
        Message.Word message = new Message.Word(id, parts.seams().clock().wallMillis(), said);
        boolean fresh = parts.seams().store().transact(kept -> {
            if (kept.wasApplied(id)) {
                return false;
            }
            kept.addDraft(Stream.WORDS, id, message.bytes());
            kept.addEntry(new Entry(id, true, said, message.saidAtMillis(), false));
            more.accept(kept);
            return true;
        });
        parts.streams().draftAdded(Stream.WORDS);
        parts.letterbox().changed();
        return fresh;
    }
}
