package dyad.store;

import static dyad.store.Samples.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.seam.Records.LetterPart;
import dyad.seam.StoreException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersTest {
    @TempDir
    private Path directory;

    @Test
    void theSealedPartsOfALetterComeBackByPartAfterARestart() throws StoreException {
        try (SqliteStore store = SqliteStore.open(directory.resolve("link.db"))) {
            store.transact(records -> {
                records.putLetterPart(7, 3, bytes("third"));
                records.putLetterPart(7, 0, bytes("first"));
                records.putLetterPart(8, 0, bytes("another letter"));
                records.putLetterPart(7, 3, bytes("third, longer"));
                return true;
            });
        }
        try (SqliteStore store = SqliteStore.open(directory.resolve("link.db"))) {
            List<LetterPart> parts = store.transact(records -> records.letterParts(7));
            assertEquals(List.of(0, 3), parts.stream().map(LetterPart::part).toList());
            assertArrayEquals(bytes("first"), parts.getFirst().sealed());
            assertArrayEquals(bytes("third, longer"), parts.getLast().sealed());
        }
    }

    @Test
    void aForgottenLetterLeavesTheOthers() throws StoreException {
        try (SqliteStore store = SqliteStore.open(directory.resolve("link.db"))) {
            store.transact(records -> {
                records.putLetterPart(7, 0, bytes("seven"));
                records.putLetterPart(8, 0, bytes("eight"));
                records.removeLetter(7);
                records.removeLetter(9);
                return true;
            });
            assertEquals(List.of(), store.transact(records -> records.letterParts(7)));
            assertEquals(1, store.transact(records -> records.letterParts(8)).size());
        }
    }
}
