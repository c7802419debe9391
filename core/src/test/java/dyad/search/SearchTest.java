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
    private static final int DEPTH = Integer.getInteger("dyad.model.depth", 5);
    private static final int TROUBLES = Integer.getInteger("dyad.model.troubles", 2);

    @Test
    void noLifeWithinTheBoundLosesAWordOrComesToADeadEnd() throws Exception {
        long begun = System.nanoTime();
        Search.Result result = new Search(DEPTH, TROUBLES).run();
        System.out.printf("search: %s, %.1f s%n", result, (System.nanoTime() - begun) / 1e9);
        assertEquals(Optional.empty(), result.wrong());
        assertTrue(result.states() > 100, result::toString);
    }
}
