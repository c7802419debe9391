package dyad.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.bytes.MalformedException;
import dyad.keys.Roots;
import dyad.world.Person;
import dyad.world.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two whose clocks are at different UTC days: each seals under a key of another day than the other expects first. */
final class MidnightTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final long MINUTE = 60_000;

    private final World world = new World(7);
    private Person early;
    private Person late;

    @BeforeEach
    void haveClocksOnBothSidesOfMidnight() throws Exception {
        List<Person> both = Person.met(world);
        early = both.getFirst();
        late = both.getLast();
        long toMidnight = DAY - Math.floorMod(world.clock().wallMillis(), DAY);
        early.clock().setWrongBy(toMidnight - 2 * HOUR);
        late.clock().setWrongBy(toMidnight + 2 * HOUR);
        world.pass(MINUTE);
    }

    /**
     * One answers the other's proposal and dies before it hears the completion: the other awaits the new epoch and has two
     * roots, and the one that comes back speaks under the older of them on its own day. That key was once the sixth, and
     * only five were tried.
     */
    @Test
    void whoeverDiesBeforeACompletionIsHeardAgain() throws Exception {
        early.kill();
        world.pass(MINUTE);
        early.start();
        assertTrue(world.passUntil(MINUTE, () -> pendingRoot(late) != 0), "never completed");
        early.kill();
        early.start();
        world.pass(MINUTE / 20);
        assertTrue(
                world.passUntil(
                        5 * MINUTE,
                        () -> early.link().epoch() != 0
                                && early.link().epoch() == late.link().epoch()),
                "not heard again");
    }

    private static long pendingRoot(Person end) {
        try {
            byte[] kept = end.store().look().get("epoch.roots").orElseThrow();
            return Roots.read(kept).pendingNumber();
        } catch (MalformedException damaged) {
            throw new AssertionError(damaged);
        }
    }
}
