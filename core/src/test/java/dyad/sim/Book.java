package dyad.sim;

import dyad.history.Entry;
import dyad.history.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one of the two has said, in order, and how much of it the other has applied. */
final class Book {
    private final String author;
    private final List<MessageId> order = new ArrayList<>();
    private final Map<MessageId, Said> said = new HashMap<>();
    private int applied;

    Book(String author) {
        this.author = author;
    }

    /** A word has become durable at its author's. */
    void said(Entry entry) {
        said.put(entry.id(), new Said(order.size(), entry));
        order.add(entry.id());
    }

    /** A word has become durable at the other's. */
    void applied(Entry entry) {
        Said original = said.get(entry.id());
        if (original == null || !original.is(entry)) {
            throw new Violation(Invariant.UNSAID, author + " never said " + entry.id());
        }
        if (original.place() < applied) {
            throw new Violation(Invariant.TWICE, name(original) + " although " + applied + " were applied");
        }
        if (original.place() > applied) {
            throw new Violation(Invariant.ORDER, name(original) + " although only " + applied + " were applied");
        }
        applied++;
    }

    /** A word is shown to its author as arrived. */
    void arrived(MessageId id) {
        Said original = said.get(id);
        if (original != null && original.place() >= applied) {
            throw new Violation(Invariant.FALSE_ARRIVAL, author + "'s word " + id);
        }
    }

    private String name(Said word) {
        return "word " + (word.place() + 1) + " of " + author + " was applied";
    }

    boolean holds(MessageId id) {
        return said.containsKey(id);
    }

    /** How many words were said and kept. */
    int count() {
        return order.size();
    }

    /** How many words are at the other's. */
    int appliedCount() {
        return applied;
    }

    /** All words in the order they were kept. */
    List<MessageId> order() {
        return order;
    }

    private record Said(int place, Entry entry) {
        boolean is(Entry other) {
            return entry.said().equals(other.said()) && entry.saidAtMillis() == other.saidAtMillis();
        }
    }
}
