package dyad.sim;

import dyad.world.World;
import java.util.List;
import java.util.SplittableRandom;

/** A chapter in which only one of the two hears the other: what is said to it must reach it in a letter. */
final class OneWay {
    private static final long MILLI = 1_000_000;

    /** Until the other is called silent, and a rotation and a half after the last word. */
    private static final long TICKS_TO_HAND_OVER = 110;

    private final World world;
    private final Trace trace;
    private final SplittableRandom chance;
    private final Side deaf;

    OneWay(World world, List<Side> sides, Trace trace, SplittableRandom chance) {
        this.world = world;
        this.trace = trace;
        this.chance = chance;
        this.deaf = sides.get(chance.nextInt(2));
        this.tickMillis = sides.stream().mapToLong(Side::tickNanos).max().orElseThrow() / MILLI;
    }

    private final long tickMillis;

    void live() {
        trace.tell(deaf.name(), "· hears nothing any more, but is heard");
        deaf.person().withhold(true);
        for (int bout = chance.nextInt(1, 5); bout > 0; bout--) {
            deaf.say(chance.nextInt(1, 200));
            world.pass(tickMillis * chance.nextInt(1, 90));
        }
        world.pass(tickMillis * TICKS_TO_HAND_OVER);
        if (deaf.book().appliedCount() != deaf.book().count()) {
            throw new Violation(
                    Invariant.LETTER,
                    "the other has " + deaf.book().appliedCount() + " of "
                            + deaf.book().count() + " words of " + deaf.name());
        }
        deaf.person().withhold(false);
    }
}
