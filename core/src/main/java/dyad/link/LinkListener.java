package dyad.link;

import dyad.epoch.CopyEvidence;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.nearness.Condition;
import dyad.nearness.Feel;
import java.util.Set;

/** Is told what happens on a link; called on the link's own thread. */
public interface LinkListener {

    /** A word from the other is committed. */
    void heard(Entry entry);

    /** A word of before, of either, has been returned by the other and stands at its own place in the history. */
    void returned(Entry entry);

    /** The body of a picture has come, or will not any more. */
    void pictured(MessageId picture);

    /** Own word {@code id} is certainly committed at the other end. */
    void arrived(MessageId id);

    /** These own words, and no others, lie at the relay now for a partner who is away. */
    void handedOver(Set<MessageId> messages);

    /** A copy of one of the ends was found: the link is frozen until a new meeting. */
    void frozen(CopyEvidence evidence);

    /** The other began or ended a touch. */
    void touched(boolean pressing);

    /** Both pressed at once: each end is told of it once. */
    void touchedTogether();

    /** What is felt of the other's nearness may have changed, or what is agreed to. */
    void felt(Feel feel, Condition condition);

    /** Presence, epoch or the count of waiting words may have changed. */
    void changed();

    /** The disk refused something that will be tried again. */
    void problem(String text);
}
