package dyad.store;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Pairs;
import dyad.seam.Pictures;
import dyad.seam.Records;
import java.util.List;
import java.util.Optional;

/** The records of one transaction, each part in a class of its own. */
final class SqliteRecords implements Records {
    private final NamedState named;
    private final Drafts drafts;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Letters letters;
    private final History history;
    private final Pairings pairs;
    private final StoredPictures pictures;

    SqliteRecords(Database database) {
        this.named = new NamedState(database);
        this.drafts = new Drafts(database);
        this.outbox = new Outbox(database);
        this.inbox = new Inbox(database);
        this.letters = new Letters(database);
        this.history = new History(database);
        this.pairs = new Pairings(database, history);
        this.pictures = new StoredPictures(database);
    }

    @Override
    public Optional<byte[]> get(String name) {
        return named.get(name);
    }

    @Override
    public void put(String name, byte[] value) {
        named.put(name, value);
    }

    @Override
    public void remove(String name) {
        named.remove(name);
    }

    @Override
    public void addDraft(Stream stream, MessageId id, byte[] message) {
        drafts.add(stream, id, message);
    }

    @Override
    public List<Draft> drafts(Stream stream, int skip, int limit) {
        return drafts.some(stream, skip, limit);
    }

    @Override
    public Optional<Draft> oldestDraft(Stream stream) {
        return drafts.oldest(stream);
    }

    @Override
    public void removeDraft(MessageId id) {
        drafts.remove(id);
    }

    @Override
    public int draftCount(Stream stream) {
        return drafts.count(stream);
    }

    @Override
    public void addItem(Stream stream, Item item) {
        outbox.add(stream, item);
    }

    @Override
    public List<Item> items(Stream stream, long from, int limit) {
        return outbox.items(stream, from, limit);
    }

    @Override
    public List<MessageId> removeItemsThrough(Stream stream, long index) {
        return outbox.removeThrough(stream, index);
    }

    @Override
    public int itemCount(Stream stream) {
        return outbox.count(stream);
    }

    @Override
    public boolean isWaiting(Stream stream, MessageId id) {
        return drafts.has(stream, id) || outbox.has(stream, id);
    }

    @Override
    public int addPart(Stream stream, byte[] part) {
        return inbox.add(stream, part);
    }

    @Override
    public List<byte[]> parts(Stream stream) {
        return inbox.parts(stream);
    }

    @Override
    public void clearParts(Stream stream) {
        inbox.clear(stream);
    }

    @Override
    public void putLetterPart(long number, int part, byte[] sealed) {
        letters.put(number, part, sealed);
    }

    @Override
    public List<LetterPart> letterParts(long number) {
        return letters.parts(number);
    }

    @Override
    public void removeLetter(long number) {
        letters.remove(number);
    }

    @Override
    public boolean wasApplied(MessageId id) {
        return history.wasApplied(id);
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
        return history.entry(id);
    }

    @Override
    public List<Entry> entries(Optional<MessageId> since, int limit) {
        return since.isPresent() ? history.after(since.get(), limit) : history.oldest(limit);
    }

    @Override
    public List<Entry> newestEntries(int limit) {
        return history.newest(limit);
    }

    @Override
    public boolean forget(MessageId id) {
        return history.forget(id);
    }

    @Override
    public int forgetBefore(long wallMillis) {
        return history.forgetBefore(wallMillis);
    }

    @Override
    public Pairs pairs() {
        return pairs;
    }

    @Override
    public Pictures pictures() {
        return pictures;
    }

    @Override
    public void eraseLink(boolean alsoHistory) {
        named.erase();
        drafts.erase();
        outbox.erase();
        inbox.erase();
        letters.erase();
        if (alsoHistory) {
            history.erase();
            pairs.erase();
        }
    }
}
