package dyad.sim;

import dyad.seam.StoreException;
import dyad.world.World;
import java.util.List;
import java.util.SplittableRandom;

/** A chapter in which the two are never up together: what each says in its stays must reach the other in its own. */
final class Apart {
    private static final long MILLI = 1_000_000;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long LONGEST_PAUSE_HOURS = 24 * 15;
    private static final long TICKS_TO_HAND_OVER = 160;
    private static final long TICKS_TO_READ = 20;

    private final World world;
    private final List<Side> sides;
    private final Trace trace;
    private final SplittableRandom chance;

    Apart(World world, List<Side> sides, Trace trace, SplittableRandom chance) {
        this.world = world;
        this.sides = sides;
        this.trace = trace;
        this.chance = chance;
    }

    void live() throws StoreException {
        trace.tell("both", "· from now on they are never up together");
        sides.forEach(side -> side.person().kill());
        for (int stays = chance.nextInt(2, 7); stays > 0; stays--) {
            Side guest = sides.get(stays % 2);
            stay(guest, sides.get((stays + 1) % 2));
            pass(chance.nextLong(1, LONGEST_PAUSE_HOURS) * HOUR_MILLIS);
        }
        trace.tell("both", "· both come back");
        for (Side side : sides) {
            side.person().start();
        }
    }

    private void stay(Side guest, Side other) throws StoreException {
        guest.person().start();
        trace.tell(guest.name(), "is on, alone");
        ticks(guest, TICKS_TO_READ);
        if (other.book().appliedCount() != other.book().count()) {
            throw new Violation(
                    Invariant.LETTER,
                    guest.name() + " has " + other.book().appliedCount() + " of "
                            + other.book().count() + " words");
        }
        int words = chance.nextInt(6);
        for (int i = 0; i < words; i++) {
            guest.say(1 + chance.nextInt(chance.nextBoolean() ? 20 : 2_000));
        }
        ticks(guest, TICKS_TO_HAND_OVER);
        guest.person().kill();
        trace.tell(guest.name(), "is off");
    }

    private void ticks(Side guest, long count) {
        pass(count * guest.tickNanos() / MILLI);
    }

    private void pass(long millis) {
        world.pass(millis);
    }
}
