package dyad.world;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Pairs;
import dyad.seam.Pictures;
import dyad.seam.Records;
import dyad.world.CommitLog.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one transaction sees: changes go to the records at once and are written down for the log. */
final class Journal implements Records {
    private static final int SECTOR = 512;

    private final MemoryRecords records;
    private final List<Op> ops = new ArrayList<>();
    private final List<Entry> added = new ArrayList<>();
    private final List<MessageId> arrived = new ArrayList<>();
    private final List<MessageId> pictured = new ArrayList<>();
    private int bytes;

    Journal(MemoryRecords records) {
        this.records = records;
    }

    List<Op> ops() {
        return ops;
    }

    int sectors() {
        return 1 + bytes / SECTOR;
    }

    void tell(Witness witness) {
        added.forEach(witness::added);
        arrived.forEach(witness::arrived);
        pictured.forEach(picture -> witness.pictured(picture, records.pictures().body(picture)));
    }

    void write(int size, Op op) {
        bytes += size;
        ops.add(op);
        op.on(records);
    }

    @Override
    public Optional<byte[]> get(String name) {
        return records.get(name);
    }

    @Override
    public void put(String name, byte[] value) {
        byte[] kept = value.clone();
        write(kept.length, on -> on.put(name, kept));
    }

    @Override
    public void remove(String name) {
        write(1, on -> on.remove(name));
    }

    @Override
    public void addDraft(Stream stream, MessageId id, byte[] message) {
        byte[] kept = message.clone();
        write(kept.length, on -> on.addDraft(stream, id, kept));
    }

    @Override
    public List<Draft> drafts(Stream stream, int skip, int limit) {
        return records.drafts(stream, skip, limit);
    }

    @Override
    public Optional<Draft> oldestDraft(Stream stream) {
        return records.oldestDraft(stream);
    }

    @Override
    public void removeDraft(MessageId id) {
        write(1, on -> on.removeDraft(id));
    }

    @Override
    public int draftCount(Stream stream) {
        return records.draftCount(stream);
    }

    @Override
    public void addItem(Stream stream, Item item) {
        write(item.plaintext().length, on -> on.addItem(stream, item));
    }

    @Override
    public List<Item> items(Stream stream, long from, int limit) {
        return records.items(stream, from, limit);
    }

    @Override
    public List<MessageId> removeItemsThrough(Stream stream, long index) {
        List<MessageId> gone = records.lastItemsThrough(stream, index);
        if (!records.items(stream, 0, 1).isEmpty()) {
            write(1, on -> on.removeItemsThrough(stream, index));
        }
        return gone;
    }

    @Override
    public int itemCount(Stream stream) {
        return records.itemCount(stream);
    }

    @Override
    public boolean isWaiting(Stream stream, MessageId id) {
        return records.isWaiting(stream, id);
    }

    @Override
    public int addPart(Stream stream, byte[] part) {
        byte[] kept = part.clone();
        write(kept.length, on -> on.addPart(stream, kept));
        return records.parts(stream).size();
    }

    @Override
    public List<byte[]> parts(Stream stream) {
        return records.parts(stream);
    }

    @Override
    public void clearParts(Stream stream) {
        write(1, on -> on.clearParts(stream));
    }

    @Override
    public void putLetterPart(long number, int part, byte[] sealed) {
        byte[] kept = sealed.clone();
        write(kept.length, on -> on.putLetterPart(number, part, kept));
    }

    @Override
    public List<LetterPart> letterParts(long number) {
        return records.letterParts(number);
    }

    @Override
    public void removeLetter(long number) {
        write(1, on -> on.removeLetter(number));
    }

    @Override
    public boolean wasApplied(MessageId id) {
        return records.wasApplied(id);
    }

    @Override
    public void markApplied(MessageId id) {
        write(1, on -> on.markApplied(id));
    }

    @Override
    public void addEntry(Entry entry) {
        added.add(entry);
        write(entry.text().length(), on -> on.addEntry(entry));
    }

    @Override
    public int arrivedCount() {
        return records.arrivedCount();
    }

    @Override
    public void markArrived(MessageId id) {
        arrived.add(id);
        write(1, on -> on.markArrived(id));
    }

    @Override
    public Optional<Entry> entry(MessageId id) {
        return records.entry(id);
    }

    @Override
    public List<Entry> entries(Optional<MessageId> since, int limit) {
        return records.entries(since, limit);
    }

    @Override
    public List<Entry> newestEntries(int limit) {
        return records.newestEntries(limit);
    }

    @Override
    public boolean forget(MessageId id) {
        boolean there = records.entry(id).isPresent();
        write(1, on -> on.forget(id));
        return there;
    }

    @Override
    public int forgetBefore(long wallMillis) {
        int count = (int) records.newestEntries(Integer.MAX_VALUE).stream()
                .filter(entry -> entry.saidAtMillis() < wallMillis)
                .count();
        write(1, on -> on.forgetBefore(wallMillis));
        return count;
    }

    @Override
    public Pairs pairs() {
        return new JournalPairs(records, this);
    }

    @Override
    public Pictures pictures() {
        return new JournalPictures(records, this);
    }

    void pictured(MessageId picture) {
        pictured.add(picture);
    }

    @Override
    public void eraseLink(boolean alsoHistory) {
        write(1, on -> on.eraseLink(alsoHistory));
    }
}
