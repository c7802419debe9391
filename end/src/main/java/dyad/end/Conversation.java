package dyad.end;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.link.Link;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said here is told to those who listen, and how far it has come. On the link's thread only. */
final class Conversation {
    private final Store store;
    private final Listeners listeners;
    private final Unacknowledged unacknowledged;
    private final Gallery gallery;
    private final LinkNews news;
    private final Runnable changed;

    /** @param changed called when the status may be another */
    Conversation(
            Store store,
            Listeners listeners,
            Unacknowledged unacknowledged,
            Gallery gallery,
            LinkNews news,
            Runnable changed) {
        this.store = store;
        this.listeners = listeners;
        this.unacknowledged = unacknowledged;
        this.gallery = gallery;
        this.news = news;
        this.changed = changed;
    }

    /** Something was kept; nothing is told if it was before. */
    void said(MessageId id, boolean fresh) throws StoreException {
        if (!fresh) {
            return;
        }
        news.solved();
        unacknowledged.said(id);
        store.transact(records -> records.entry(id)).ifPresent(entry -> listeners.tell(new Event.Word(entry)));
        changed.run();
    }

    /** The same of a picture. */
    void shown(MessageId id, boolean fresh) throws StoreException {
        if (fresh) {
            gallery.stir();
        }
        said(id, fresh);
    }

    /** How the pictures among these entries stand. */
    Map<MessageId, PictureView> pictures(List<Entry> entries, Optional<Link> link) throws StoreException {
        return gallery.views(entries, link);
    }

    /** A frame was written. */
    void ticked(Optional<Link> link) {
        listeners.tell(new Event.Tick());
        try {
            gallery.ticked(link);
        } catch (StoreException e) {
            news.trouble(e.sentence());
        }
    }
}
