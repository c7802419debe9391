package dyad.world;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Records;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a disk holds, as plain collections. */
final class MemoryRecords implements Records {
    private final Map<String, byte[]> named = new HashMap<>();
    private final InFlight words = new InFlight();
    private final InFlight bulk = new InFlight();
    private final Map<MessageId, Entry> history = new LinkedHashMap<>();
    private final Set<MessageId> applied = new HashSet<>();
    private final Map<Long, SortedMap<Integer, LetterPart>> letters = new HashMap<>();

    MemoryRecords copy() {
        MemoryRecords copy = new MemoryRecords();
        named.forEach((name, value) -> copy.named.put(name, value.clone()));
        copy.words.addAll(words);
        copy.bulk.addAll(bulk);
        copy.history.putAll(history);
        copy.applied.addAll(applied);
        letters.forEach((number, parts) -> copy.letters.put(number, new TreeMap<>(parts)));
        return copy;
    }

    @Override
    public Optional<byte[]> get(String name) {
        return Optional.ofNullable(named.get(name)).map(byte[]::clone);
    }

    @Override
    public void put(String name, byte[] value) {
        named.put(name, value.clone());
    }

    @Override
    public void remove(String name) {
        named.remove(name);
    }

    @Override
    public void addDraft(Stream stream, MessageId id, byte[] message) {
        of(stream).drafts.add(new Draft(id, message.clone()));
    }

    @Override
    public List<Draft> drafts(Stream stream, int skip, int limit) {
        return of(stream).drafts.stream().skip(skip).limit(limit).toList();
    }

    @Override
    public Optional<Draft> oldestDraft(Stream stream) {
        return of(stream).drafts.stream().findFirst();
    }

    @Override
    public void removeDraft(MessageId id) {
        words.drafts.removeIf(draft -> draft.id().equals(id));
        bulk.drafts.removeIf(draft -> draft.id().equals(id));
    }

    @Override
    public int draftCount(Stream stream) {
        return of(stream).drafts.size();
    }

    @Override
    public void addItem(Stream stream, Item item) {
        of(stream).items.add(item);
    }

    @Override
    public List<Item> items(Stream stream, long from, int limit) {
        return of(stream).items.stream()
                .filter(item -> item.index() >= from)
                .limit(limit)
                .toList();
    }

    @Override
    public List<MessageId> removeItemsThrough(Stream stream, long index) {
        List<MessageId> gone = lastItemsThrough(stream, index);
        of(stream).items.removeIf(item -> item.index() <= index);
        return gone;
    }

    /** What {@link #removeItemsThrough} would return. */
    List<MessageId> lastItemsThrough(Stream stream, long index) {
        return of(stream).items.stream()
                .filter(item -> item.index() <= index && item.last())
                .map(Item::id)
                .toList();
    }

    @Override
    public int itemCount(Stream stream) {
        return of(stream).items.size();
    }

    @Override
    public int addPart(Stream stream, byte[] part) {
        of(stream).parts.add(part.clone());
        return of(stream).parts.size();
    }

    @Override
    public List<byte[]> parts(Stream stream) {
        return List.copyOf(of(stream).parts);
    }

    @Override
    public void clearParts(Stream stream) {
        of(stream).parts.clear();
    }

    @Override
    public void putLetterPart(long number, int part, byte[] sealed) {
        letters.computeIfAbsent(number, fresh -> new TreeMap<>()).put(part, new LetterPart(part, sealed.clone()));
    }

    @Override
    public List<LetterPart> letterParts(long number) {
        return letters.getOrDefault(number, new TreeMap<>()).values().stream()
                .map(kept -> new LetterPart(kept.part(), kept.sealed().clone()))
                .toList();
    }

    @Override
    public void removeLetter(long number) {
        letters.remove(number);
    }

    @Override
    public boolean wasApplied(MessageId id) {
        return applied.contains(id);
    }

    @Override
    public void markApplied(MessageId id) {
        applied.add(id);
    }

    @Override
    public void addEntry(Entry entry) {
        history.put(entry.id(), entry);
        applied.add(entry.id());
    }

    @Override
    public void markArrived(MessageId id) {
        history.computeIfPresent(
                id, (same, entry) -> new Entry(id, entry.mine(), entry.text(), entry.saidAtMillis(), true));
    }

    @Override
    public Optional<Entry> entry(MessageId id) {
        return Optional.ofNullable(history.get(id));
    }

    @Override
    public List<Entry> entries(Optional<MessageId> since, int limit) {
        return history.values().stream()
                .skip(since.map(this::placeAfter).orElse(0))
                .limit(limit)
                .toList();
    }

    private int placeAfter(MessageId id) {
        return List.copyOf(history.keySet()).indexOf(id) + 1;
    }

    @Override
    public List<Entry> newestEntries(int limit) {
        return history.values().stream()
                .skip(Math.max(0, history.size() - limit))
                .toList();
    }

    @Override
    public boolean forget(MessageId id) {
        return history.remove(id) != null;
    }

    @Override
    public int forgetBefore(long wallMillis) {
        int before = history.size();
        history.values().removeIf(entry -> entry.saidAtMillis() < wallMillis);
        return before - history.size();
    }

    @Override
    public void eraseLink(boolean alsoHistory) {
        named.clear();
        words.clear();
        bulk.clear();
        letters.clear();
        if (alsoHistory) {
            history.clear();
            applied.clear();
        }
    }

    /** How many entries the history has. */
    int size() {
        return history.size();
    }

    private InFlight of(Stream stream) {
        return stream == Stream.WORDS ? words : bulk;
    }

    private static final class InFlight {
        private final List<Draft> drafts = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();
        private final List<byte[]> parts = new ArrayList<>();

        private void addAll(InFlight other) {
            drafts.addAll(other.drafts);
            items.addAll(other.items);
            parts.addAll(other.parts);
        }

        private void clear() {
            drafts.clear();
            items.clear();
            parts.clear();
        }
    }
}
