package dyad.end;

import dyad.delivery.Message;
import dyad.history.MessageId;
import dyad.link.Waiting;
import dyad.seam.Records;
import dyad.seam.Records.Item;
import dyad.seam.Records.Stream;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The own words that are not certain to have arrived. What the ends tell each other beside words does not count. */
final class Unacknowledged {
    private final Set<MessageId> waiting = new HashSet<>();
    private Set<MessageId> resting = Set.of();
    private int arrived;

    void load(Store store) throws StoreException {
        waiting.clear();
        waiting.addAll(store.transact(Unacknowledged::find));
        arrived = store.transact(Records::arrivedCount);
    }

    private static Set<MessageId> find(Records records) {
        Set<MessageId> words = new HashSet<>();
        records.drafts(Stream.WORDS, 0, Integer.MAX_VALUE).stream()
                .filter(draft -> Message.isWord(draft.message()))
                .forEach(draft -> words.add(draft.id()));
        List<Item> begun = records.items(Stream.WORDS, 0, Integer.MAX_VALUE);
        Set<MessageId> others = begun.stream()
                .filter(item -> item.first() && !Message.isWord(item.plaintext()))
                .map(Item::id)
                .collect(Collectors.toSet());
        // Of a message whose first chunk has arrived already, the kind is not here any more: its author tells.
        begun.stream()
                .map(Item::id)
                .filter(id -> !others.contains(id) && records.pairs().isMine(id))
                .forEach(words::add);
        return words;
    }

    void said(MessageId id) {
        waiting.add(id);
    }

    void arrived(MessageId id) {
        if (waiting.remove(id)) {
            arrived++;
        }
    }

    /** These lie at the relay now. */
    void rest(Set<MessageId> now) {
        resting = now;
    }

    /** The own words that lie at the relay. */
    Set<MessageId> resting() {
        Set<MessageId> words = new HashSet<>(resting);
        words.retainAll(waiting);
        return Set.copyOf(words);
    }

    void none() {
        waiting.clear();
        resting = Set.of();
        arrived = 0;
    }

    Words words(Waiting letter) {
        int there = resting().size();
        boolean allThere = there == waiting.size();
        return new Words(
                waiting.size() - there, there, arrived, allThere ? 0 : letter.millisLeft(), letter.full() && !allThere);
    }
}
