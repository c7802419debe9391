package dyad.world;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Pictures;
import dyad.seam.Records.Draft;
import dyad.seam.Records.Item;
import dyad.seam.Records.Stream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bodies of pictures on a disk in memory. */
final class MemoryPictures implements Pictures {
    private final MemoryRecords records;
    private final MemoryHistory history;
    private final Map<MessageId, Kept> kept = new HashMap<>();

    MemoryPictures(MemoryRecords records, MemoryHistory history) {
        this.records = records;
        this.history = history;
    }

    void addAll(MemoryPictures other) {
        kept.putAll(other.kept);
    }

    /** A picture is forgotten with its entry. */
    void forgetWithout(MemoryHistory entries) {
        kept.keySet()
                .removeIf(picture ->
                        entries.row(picture).flatMap(MemoryHistory.Row::entry).isEmpty());
    }

    @Override
    public void keep(MessageId picture, byte[] body) {
        kept.put(picture, new Kept(State.WHOLE, Optional.of(body.clone()), Optional.empty()));
    }

    @Override
    public void giveUp(MessageId picture, State why) {
        kept.put(picture, new Kept(why, Optional.empty(), Optional.empty()));
    }

    @Override
    public Optional<State> state(MessageId picture) {
        return Optional.ofNullable(kept.get(picture)).map(Kept::state);
    }

    @Override
    public Optional<byte[]> body(MessageId picture) {
        return Optional.ofNullable(kept.get(picture)).flatMap(Kept::body).map(byte[]::clone);
    }

    @Override
    public void sendAs(MessageId picture, MessageId message) {
        kept.computeIfPresent(picture, (id, row) -> new Kept(row.state(), row.body(), Optional.of(message)));
    }

    @Override
    public Optional<MessageId> sentAs(MessageId picture) {
        return Optional.ofNullable(kept.get(picture)).flatMap(Kept::message);
    }

    @Override
    public List<Underway> underway() {
        List<Underway> underway = new ArrayList<>();
        List<Item> items = records.items(Stream.BULK, 0, Integer.MAX_VALUE);
        for (MessageId message : items.stream().map(Item::id).distinct().toList()) {
            int left = (int)
                    items.stream().filter(item -> item.id().equals(message)).count();
            add(underway, message, Optional.of(left));
        }
        for (Draft draft : records.drafts(Stream.BULK, 0, Integer.MAX_VALUE)) {
            add(underway, draft.id(), Optional.empty());
        }
        return underway;
    }

    private void add(List<Underway> underway, MessageId message, Optional<Integer> chunksLeft) {
        kept.forEach((picture, row) -> {
            if (row.message().equals(Optional.of(message))) {
                underway.add(new Underway(picture, row.body().orElseThrow().length, chunksLeft));
            }
        });
    }

    @Override
    public Optional<MessageId> lacking() {
        return history.formerEntries().reversed().stream()
                .filter(entry -> entry.said().picture().isPresent())
                .map(Entry::id)
                .filter(picture -> !kept.containsKey(picture))
                .findFirst();
    }

    private record Kept(State state, Optional<byte[]> body, Optional<MessageId> message) {}
}
