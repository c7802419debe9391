package dyad.letter;

import dyad.frame.Chunk;
import dyad.history.MessageId;
import dyad.seam.Records;
import dyad.seam.Records.Draft;
import dyad.seam.Records.Item;
import dyad.seam.Records.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that are not certain to have arrived, in their order, as lines of a letter: chunks that have an index, then
 * drafts. Read only as far as a letter could reach.
 */
record Outstanding(List<Waiting> lines) {
    private static final int BATCH = 16;

    static Outstanding read(Records records, int mostBytes) {
        List<Waiting> lines = new ArrayList<>();
        int bytes = 0;
        long next = 0;
        boolean more = true;
        while (more && bytes <= mostBytes) {
            List<Item> items = records.items(Stream.WORDS, next, BATCH);
            for (Item item : items) {
                int flags = Chunk.flags(item.first(), item.last());
                bytes += add(lines, new LetterEntry.Indexed(item.index(), flags, item.plaintext()), item.id());
                next = item.index() + 1;
            }
            more = items.size() == BATCH;
        }
        int indexed = lines.size();
        more = !more;
        while (more && bytes <= mostBytes) {
            List<Draft> drafts = records.drafts(Stream.WORDS, lines.size() - indexed, BATCH);
            for (Draft draft : drafts) {
                bytes += add(lines, new LetterEntry.Whole(draft.message()), draft.id());
            }
            more = drafts.size() == BATCH;
        }
        return new Outstanding(lines);
    }

    private static int add(List<Waiting> lines, LetterEntry entry, MessageId id) {
        lines.add(new Waiting(entry, id));
        return entry.size();
    }

    /** Where this line stands; -1 if it has arrived. */
    int placeOf(LetterText.Line wanted) {
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).isThe(wanted)) {
                return place;
            }
        }
        return -1;
    }

    List<Waiting> after(int place) {
        return lines.subList(place + 1, lines.size());
    }

    /** One line, and the message that it is of. */
    record Waiting(LetterEntry entry, MessageId id) {
        private boolean isThe(LetterText.Line line) {
            return switch (entry) {
                case LetterEntry.Indexed indexed ->
                    line.entry() instanceof LetterEntry.Indexed other && other.index() == indexed.index();
                case LetterEntry.Whole whole ->
                    line.entry() instanceof LetterEntry.Whole && line.id().equals(id);
            };
        }
    }
}
