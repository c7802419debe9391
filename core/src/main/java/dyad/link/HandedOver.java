package dyad.link;

import dyad.history.MessageId;
import dyad.letter.Letterbox;
import java.util.Set;

/** Which words lie at the relay, as certainly as can be known without asking; tells of it when that changes. */
final class HandedOver {
    private final Letterbox letterbox;
    private final LinkListener listener;
    private Set<MessageId> words = Set.of();

    HandedOver(Letterbox letterbox, LinkListener listener) {
        this.letterbox = letterbox;
        this.listener = listener;
    }

    void look() {
        Set<MessageId> now = letterbox.handedOver();
        if (!now.equals(words)) {
            words = now;
            listener.handedOver(now);
        }
    }

    int count() {
        return words.size();
    }
}
