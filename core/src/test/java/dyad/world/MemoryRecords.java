package dyad.world;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Records;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a disk holds, as plain collections. */
final class MemoryRecords implements Records {
    private final Map<String, byte[]> named = new HashMap<>();
    private final Map<Stream, List<Draft>> drafts = new EnumMap<>(Stream.class);
    private final Map<Stream, List<Item>> items = new EnumMap<>(Stream.class);
    private final Map<Stream, List<byte[]>> parts = new EnumMap<>(Stream.class);
    private final List<Entry> history = new ArrayList<>();
    private final Set<MessageId> applied = new HashSet<>();

    MemoryRecords() {
        for (Stream stream : Stream.values()) {
            drafts.put(stream, new ArrayList<>());
            items.put(stream, new ArrayList<>());
            parts.put(stream, new ArrayList<>());
        }
    }

    MemoryRecords copy() {
        MemoryRecords copy = new MemoryRecords();
        named.forEach((name, value) -> copy.named.put(name, value.clone()));
        for (Stream stream : Stream.values()) {
            copy.drafts.get(stream).addAll(drafts.get(stream));
            copy.items.get(stream).addAll(items.get(stream));
            copy.parts.get(stream).addAll(parts.get(stream));
        }
        copy.history.addAll(history);
        copy.applied.addAll(applied);
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
        drafts.get(stream).add(new Draft(id, message.clone()));
    }

    @Override
    public Optional<Draft> oldestDraft(Stream stream) {
        return drafts.get(stream).stream().findFirst();
    }

    @Override
    public void removeDraft(MessageId id) {
        drafts.values().forEach(list -> list.removeIf(draft -> draft.id().equals(id)));
    }

    @Override
    public int draftCount(Stream stream) {
        return drafts.get(stream).size();
    }

    @Override
    public void addItem(Stream stream, Item item) {
        items.get(stream).add(item);
    }

    @Override
    public List<Item> items(Stream stream, long from, int limit) {
        return items.get(stream).stream()
                .filter(item -> item.index() >= from)
                .limit(limit)
                .toList();
    }

    @Override
    public List<MessageId> removeItemsThrough(Stream stream, long index) {
        List<MessageId> gone = items.get(stream).stream()
                .filter(item -> item.index() <= index && item.last())
                .map(Item::id)
                .toList();
        items.get(stream).removeIf(item -> item.index() <= index);
        return gone;
    }

    @Override
    public int itemCount(Stream stream) {
        return items.get(stream).size();
    }

    @Override
    public int addPart(Stream stream, byte[] part) {
        parts.get(stream).add(part.clone());
        return parts.get(stream).size();
    }

    @Override
    public List<byte[]> parts(Stream stream) {
        return List.copyOf(parts.get(stream));
    }

    @Override
    public void clearParts(Stream stream) {
        parts.get(stream).clear();
    }

    @Override
    public boolean wasApplied(MessageId id) {
        return applied.contains(id);
    }

    @Override
    public void addEntry(Entry entry) {
        history.add(entry);
        applied.add(entry.id());
    }

    @Override
    public void markArrived(MessageId id) {
        history.replaceAll(entry -> entry.id().equals(id)
                ? new Entry(id, entry.mine(), entry.text(), entry.saidAtMillis(), true)
                : entry);
    }

    @Override
    public Optional<Entry> entry(MessageId id) {
        return history.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public List<Entry> entries(Optional<MessageId> since, int limit) {
        int from = since.map(this::placeAfter).orElse(0);
        return history.stream().skip(from).limit(limit).toList();
    }

    private int placeAfter(MessageId id) {
        return IntStream.range(0, history.size())
                        .filter(place -> history.get(place).id().equals(id))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    @Override
    public List<Entry> newestEntries(int limit) {
        return List.copyOf(history.subList(Math.max(0, history.size() - limit), history.size()));
    }

    @Override
    public boolean forget(MessageId id) {
        return history.removeIf(entry -> entry.id().equals(id));
    }

    @Override
    public int forgetBefore(long wallMillis) {
        int before = history.size();
        history.removeIf(entry -> entry.saidAtMillis() < wallMillis);
        return before - history.size();
    }

    @Override
    public void eraseLink(boolean alsoHistory) {
        named.clear();
        drafts.values().forEach(List::clear);
        items.values().forEach(List::clear);
        parts.values().forEach(List::clear);
        if (alsoHistory) {
            history.clear();
            applied.clear();
        }
    }
}
