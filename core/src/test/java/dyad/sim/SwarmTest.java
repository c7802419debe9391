package dyad.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.keys.SystemPrimitives;
import dyad.world.StandIn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form of the simulator; {@code ./dyad sim --help} has the long ones. */
final class SwarmTest {
    private static final long LIVES = 40;
    private static final long SHORT_LIFE = 21;

    @Test
    void noInvariantBreaksInAnyLife() throws InterruptedException {
        Swarm swarm = new Swarm(1, LIVES, StandIn::new);
        swarm.run(Runtime.getRuntime().availableProcessors(), () -> false);
        assertEquals(List.of(), swarm.failures().stream().map(SwarmTest::replay).toList());
        assertEquals(LIVES, swarm.tally().lives());
        assertEquals(0, swarm.tally().skipped());
        for (Happening each : Happening.values()) {
            assertTrue(swarm.tally().count(each) > 0, each.words() + " never happened");
        }
    }

    @Test
    void noInvariantBreaksInALifeWithRealCryptography() {
        Outcome outcome = new Story(SHORT_LIFE, SystemPrimitives::new, Trace.unread()).run();
        assertEquals(
                List.of(),
                outcome.violation().stream().map(Violation::getMessage).toList());
        assertEquals(
                outcome.hash(),
                new Story(SHORT_LIFE, SystemPrimitives::new, Trace.unread())
                        .run()
                        .hash());
    }

    @Test
    void theSameSeedIsTheSameLifeTwice() {
        assertEquals(hash(SHORT_LIFE), hash(SHORT_LIFE));
        assertTrue(hash(SHORT_LIFE) != hash(SHORT_LIFE + 1));
    }

    private static long hash(long seed) {
        return new Story(seed, StandIn::new, Trace.unread()).run().hash();
    }

    private static String replay(Outcome failure) {
        return "./dyad sim --seed " + failure.seed() + ": "
                + failure.violation().map(Violation::getMessage).orElse("");
    }
}
