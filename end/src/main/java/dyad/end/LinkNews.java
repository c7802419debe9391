package dyad.end;

import dyad.epoch.CopyEvidence;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.link.LinkListener;
import dyad.nearness.Condition;
import dyad.nearness.Feel;
import dyad.seam.StoreException;
import java.util.Optional;
import java.util.Set;

/** What the link tells, passed on to whoever listens; and the trouble that it has, until something shows that it is over. */
final class LinkNews implements LinkListener {
    private final Listeners listeners;
    private final Unacknowledged unacknowledged;
    private final Gallery gallery;
    private final Runnable changed;
    private Optional<String> trouble = Optional.empty();

    /**
     * @param gallery is told of a picture whose body has come
     * @param changed is told after whatever may change the status
     */
    LinkNews(Listeners listeners, Unacknowledged unacknowledged, Gallery gallery, Runnable changed) {
        this.gallery = gallery;
        this.listeners = listeners;
        this.unacknowledged = unacknowledged;
        this.changed = changed;
    }

    /** What is wrong, if anything. */
    Optional<String> trouble() {
        return trouble;
    }

    void trouble(String sentence) {
        trouble = Optional.of(sentence);
    }

    void solved() {
        trouble = Optional.empty();
    }

    @Override
    public void heard(Entry entry) {
        solved();
        listeners.tell(new Event.Word(entry));
        entry.said().feeling().ifPresent(feeling -> listeners.tell(new Event.Felt(entry.id(), feeling)));
        changed.run();
    }

    /** A picture's body tells itself; the gallery looks how it is. */
    @Override
    public void pictured(MessageId picture) {
        try {
            gallery.come(picture);
        } catch (StoreException e) {
            trouble(e.sentence());
        }
        changed.run();
    }

    @Override
    public void returned(Entry entry) {
        listeners.tell(new Event.Returned(entry));
        changed.run();
    }

    @Override
    public void arrived(MessageId id) {
        solved();
        unacknowledged.arrived(id);
        listeners.tell(new Event.Arrived(id));
        changed.run();
    }

    @Override
    public void handedOver(Set<MessageId> messages) {
        Set<MessageId> before = unacknowledged.resting();
        unacknowledged.rest(messages);
        Set<MessageId> now = unacknowledged.resting();
        if (!now.equals(before)) {
            listeners.tell(new Event.Resting(now));
            changed.run();
        }
    }

    @Override
    public void frozen(CopyEvidence evidence) {
        changed.run();
    }

    @Override
    public void touched(boolean pressing) {
        listeners.tell(new Event.Touch(pressing));
    }

    @Override
    public void touchedTogether() {
        listeners.tell(new Event.TouchTogether());
        changed.run();
    }

    @Override
    public void felt(Feel feel, Condition condition) {
        changed.run();
    }

    @Override
    public void changed() {
        changed.run();
    }

    @Override
    public void problem(String text) {
        trouble(text);
        changed.run();
    }
}
