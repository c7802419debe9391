package dyad.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The judge of a run must itself be right. */
class LossTest {
    private static final List<Said> KEPT = words("a", "b", "c", "d");

    private static List<Said> words(String... texts) {
        return Stream.of(texts).map(text -> new Said("id of " + text, text)).toList();
    }

    @Test
    void theSameIsNoLoss() {
        assertEquals(Loss.NONE, Loss.between(KEPT, words("a", "b", "c", "d")));
    }

    @Test
    void aWordThatIsNotThereIsLost() {
        assertEquals(new Loss(1, 0, 0), Loss.between(KEPT, words("a", "c", "d")));
    }

    @Test
    void aWordThatIsThereAgainIsThereTwice() {
        assertEquals(new Loss(0, 1, 1), Loss.between(KEPT, words("a", "b", "c", "a", "d")));
        assertEquals(new Loss(0, 1, 0), Loss.between(KEPT, words("a", "b", "b", "c", "d")));
    }

    @Test
    void aWordUnderAnotherNameWasNeverSaid() {
        List<Said> found = List.of(KEPT.get(0), KEPT.get(1), new Said("another id", "c"), KEPT.get(3));
        assertEquals(new Loss(1, 1, 0), Loss.between(KEPT, found));
    }

    @Test
    void aWordBehindALaterOneIsOutOfOrder() {
        assertEquals(new Loss(0, 0, 1), Loss.between(KEPT, words("a", "c", "b", "d")));
    }
}
