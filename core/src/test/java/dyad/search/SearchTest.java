package dyad.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The real state machine, searched. {@code ./dyad model --depth D --troubles T} goes further (docs/reliability.md has the
 * figures).
 */
final class SearchTest {
    private static final int DEPTH = Integer.getInteger("dyad.model.depth", 4);
    private static final int TROUBLES = Integer.getInteger("dyad.model.troubles", 1);

    @Test
    void noLifeWithinTheBoundLosesAWordOrComesToADeadEnd() throws Exception {
        long begun = System.nanoTime();
        Search.Result result = new Search(DEPTH, TROUBLES).run();
        System.out.println("search: " + result + ", " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
        assertEquals(Optional.empty(), result.wrong());
        assertTrue(result.states() > 100, result::toString);
    }
}
