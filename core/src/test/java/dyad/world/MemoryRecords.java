package dyad.world;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Pairs;
import dyad.seam.Pictures;
import dyad.seam.Records;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a disk holds, as plain collections. */
final class MemoryRecords implements Records {
    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, byte[]> named = new HashMap<>();
    private final InFlight words = new InFlight();
    private final InFlight bulk = new InFlight();
    private final MemoryHistory history = new MemoryHistory();
    private final Map<Long, SortedMap<Integer, LetterPart>> letters = new HashMap<>();
    private final MemoryPictures pictures = new MemoryPictures(this, history);

    MemoryRecords copy() {
        MemoryRecords copy = new MemoryRecords();
        named.forEach((name, value) -> copy.named.put(name, value.clone()));
        copy.words.addAll(words);
        copy.bulk.addAll(bulk);
        copy.history.addAll(history);
        copy.pictures.addAll(pictures);
        letters.forEach((number, parts) -> copy.letters.put(number, new TreeMap<>(parts)));
        return copy;
    }

    /** All that it holds, to be compared. */
    List<String> content() {
        List<String> lines = new ArrayList<>();
        named.forEach((name, value) -> lines.add(name + " = " + HEX.formatHex(value)));
        words.describe("words", lines);
        bulk.describe("bulk", lines);
        letters.forEach((number, parts) -> parts.values()
                .forEach(part -> lines.add(number + " letter " + part.part() + " " + HEX.formatHex(part.sealed()))));
        history.entriesAfter(Optional.empty()).forEach(entry -> lines.add(entry.toString()));
        lines.sort(null);
        return lines;
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

    /** What {@link #removeItemsThrough} would return. */
    List<MessageId> lastItemsThrough(Stream stream, long index) {
        return of(stream).items.stream()
                .filter(item -> item.index() <= index && item.last())
                .map(Item::id)
                .toList();
    }

    @Override
    public List<MessageId> removeItemsThrough(Stream stream, long index) {
        List<MessageId> gone = of(stream).items.stream()
                .filter(item -> item.index() <= index && item.last())
                .map(Item::id)
                .toList();
        of(stream).items.removeIf(item -> item.index() <= index);
        return gone;
    }

    @Override
    public int itemCount(Stream stream) {
        return of(stream).items.size();
    }

    @Override
    public boolean isWaiting(Stream stream, MessageId id) {
        return of(stream).drafts.stream().anyMatch(draft -> draft.id().equals(id))
                || of(stream).items.stream().anyMatch(item -> item.id().equals(id));
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
        return history.row(id).isPresent();
    }

    @Override
    public void markApplied(MessageId id) {
        history.markApplied(id);
    }

    @Override
    public void addEntry(Entry entry) {
        history.add(entry);
    }

    @Override
    public int arrivedCount() {
        return history.arrivedCount();
    }

    @Override
    public void markArrived(MessageId id) {
        history.markArrived(id);
    }

    @Override
    public Optional<Entry> entry(MessageId id) {
        return history.row(id).flatMap(MemoryHistory.Row::entry);
    }

    @Override
    public List<Entry> entries(Optional<MessageId> since, int limit) {
        return history.entriesAfter(since).stream().limit(limit).toList();
    }

    @Override
    public List<Entry> newestEntries(int limit) {
        List<Entry> all = history.entriesAfter(Optional.empty());
        return List.copyOf(all.subList(Math.max(0, all.size() - limit), all.size()));
    }

    @Override
    public boolean forget(MessageId id) {
        boolean there = history.forget(entry -> entry.id().equals(id)) > 0;
        pictures.forgetWithout(history);
        return there;
    }

    @Override
    public int forgetBefore(long wallMillis) {
        int forgotten = history.forget(entry -> entry.saidAtMillis() < wallMillis);
        pictures.forgetWithout(history);
        return forgotten;
    }

    @Override
    public Pairs pairs() {
        return history;
    }

    @Override
    public Pictures pictures() {
        return pictures;
    }

    @Override
    public void eraseLink(boolean alsoHistory) {
        named.keySet().removeIf(name -> !name.startsWith("own."));
        words.clear();
        bulk.clear();
        letters.clear();
        if (alsoHistory) {
            history.clear();
            pictures.forgetWithout(history);
        }
    }

    private InFlight of(Stream stream) {
        return stream == Stream.WORDS ? words : bulk;
    }

    private static final class InFlight {
        private final List<Draft> drafts = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();
        private final List<byte[]> parts = new ArrayList<>();

        private void describe(String name, List<String> lines) {
            drafts.forEach(draft -> lines.add(name + " draft " + draft.id() + " " + HEX.formatHex(draft.message())));
            items.forEach(item -> lines.add(name + " item " + item.index() + " " + item.id()));
            parts.forEach(part -> lines.add(name + " part " + HEX.formatHex(part)));
        }

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
