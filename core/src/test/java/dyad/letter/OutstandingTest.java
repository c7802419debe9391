package dyad.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.MessageId;
import dyad.letter.Outstanding.Waiting;
import dyad.seam.Records.Item;
import dyad.seam.Records.Stream;
import dyad.world.MemoryStore;
import dyad.world.SeededEntropy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for a letter, in its order. */
final class OutstandingTest {
    private static final int MOST_BYTES = 20_000;

    private final MemoryStore store = new MemoryStore();
    private final SeededEntropy entropy = new SeededEntropy(1);

    private List<Waiting> outstanding(int chunks, int bytes) throws Exception {
        return store.transact(records -> {
            for (int index = 1; index <= chunks; index++) {
                records.addItem(Stream.WORDS, new Item(index, id(), true, true, new byte[bytes]));
            }
            records.addDraft(Stream.WORDS, id(), new byte[40]);
            return Outstanding.read(records, MOST_BYTES).lines();
        });
    }

    private MessageId id() {
        return entropy.freshId();
    }

    /** Chunks were once counted as if all were full: a draft followed the 51st and was applied before the 52nd. */
    @Test
    void noDraftOvertakesManyShortChunks() throws Exception {
        List<Waiting> lines = outstanding(64, 45);
        assertEquals(65, lines.size());
        assertTrue(lines.subList(0, 64).stream().allMatch(line -> line.entry() instanceof LetterEntry.Indexed));
    }

    @Test
    void noDraftFollowsChunksOfWhichNotAllFit() throws Exception {
        List<Waiting> lines = outstanding(170, 394);
        assertTrue(lines.size() < 170, lines.size() + " lines");
        assertTrue(lines.stream().allMatch(line -> line.entry() instanceof LetterEntry.Indexed));
    }
}
