package dyad.sim;

import dyad.history.Entry;
import dyad.history.MessageId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one of the two has said, in order, and how much of it the other has applied. */
final class Book {
    private final String author;
    private final List<MessageId> order = new ArrayList<>();
    private final Map<MessageId, Said> said = new HashMap<>();
    private final Map<MessageId, byte[]> pictures = new HashMap<>();
    private final Set<MessageId> seen = new HashSet<>();
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

    /** An own picture has become durable with its body. */
    void shown(MessageId picture, Optional<byte[]> body) {
        pictures.put(picture, body.orElseThrow());
    }

    /** A picture has become durable at the other's. */
    void seen(MessageId picture, Optional<byte[]> body) {
        byte[] sent = pictures.get(picture);
        if (sent == null || body.isEmpty() || !Arrays.equals(sent, body.get()) || !seen.add(picture)) {
            throw new Violation(Invariant.PICTURE, author + "'s picture " + picture);
        }
    }

    /** How many pictures are not at the other's. */
    int unseenCount() {
        return pictures.size() - seen.size();
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
            return Arrays.equals(entry.said().bytes(), other.said().bytes())
                    && entry.saidAtMillis() == other.saidAtMillis();
        }
    }
}
