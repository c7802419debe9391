package dyad.end;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What was said at a {@link PretendEnd}, in memory; names and times count up. */
final class PretendHistory {
    private static final long BEGINNING_MILLIS = 1_800_000_000_000L;

    private final List<Entry> entries = new ArrayList<>();
    private int said;

    MessageId nextName() {
        byte[] bytes = new byte[MessageId.SIZE];
        bytes[MessageId.SIZE - 1] = (byte) (said + 1);
        return MessageId.of(bytes);
    }

    Entry say(MessageId id, Saying words) {
        said++;
        Entry entry = new Entry(id, true, words, BEGINNING_MILLIS + said, false);
        entries.add(entry);
        return entry;
    }

    Optional<Entry> entry(MessageId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Those after one, or the newest. */
    List<Entry> some(Optional<MessageId> since, int limit) {
        List<Entry> after = since.map(id -> entries.stream()
                        .dropWhile(entry -> !entry.id().equals(id))
                        .skip(1)
                        .toList())
                .orElse(entries);
        return List.copyOf(after.subList(since.isPresent() ? 0 : Math.max(0, after.size() - limit), after.size()));
    }

    /** How many are forgotten. */
    int forget(Predicate<Entry> which) {
        int before = entries.size();
        entries.removeIf(which);
        return before - entries.size();
    }
}
