package dyad.world;

import dyad.history.MessageId;
import dyad.seam.Pictures;
import java.util.List;
import java.util.Optional;

/** What one transaction sees of pictures; changes go the way of all others. */
final class JournalPictures implements Pictures {
    private final MemoryRecords records;
    private final Journal journal;

    JournalPictures(MemoryRecords records, Journal journal) {
        this.records = records;
        this.journal = journal;
    }

    @Override
    public void keep(MessageId picture, byte[] body) {
        byte[] copy = body.clone();
        journal.write(copy.length, on -> on.pictures().keep(picture, copy));
        journal.pictured(picture);
    }

    @Override
    public void giveUp(MessageId picture, State why) {
        journal.write(1, on -> on.pictures().giveUp(picture, why));
        journal.pictured(picture);
    }

    @Override
    public Optional<State> state(MessageId picture) {
        return records.pictures().state(picture);
    }

    @Override
    public Optional<byte[]> body(MessageId picture) {
        return records.pictures().body(picture);
    }

    @Override
    public void sendAs(MessageId picture, MessageId message) {
        journal.write(1, on -> on.pictures().sendAs(picture, message));
    }

    @Override
    public Optional<MessageId> sentAs(MessageId picture) {
        return records.pictures().sentAs(picture);
    }

    @Override
    public List<Underway> underway() {
        return records.pictures().underway();
    }

    @Override
    public Optional<MessageId> lacking() {
        return records.pictures().lacking();
    }
}
