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
    private static final int MOST_WORDS = 5;
    private static final int LONG_WORD = 2_000;

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
        int first = chance.nextInt(2);
        new Parting(world, sides.get(first), sides.get(1 - first), trace, chance).live();
        for (int stays = chance.nextInt(2, 7); stays > 0; stays--) {
            Side guest = sides.get(first);
            stay(guest, sides.get(1 - first));
            first = 1 - first;
            pass(pauseBefore(sides.get(first)));
        }
    }

    /** Hours to weeks; now and then so long that the other's next stay goes over the turn of its topic period. */
    private long pauseBefore(Side guest) {
        long pause = chance.nextLong(1, LONGEST_PAUSE_HOURS) * HOUR_MILLIS;
        long toTurn = guest.millisToTurn();
        long lead = guest.tickNanos() / MILLI * chance.nextInt((int) TICKS_TO_READ, 2 * (int) TICKS_TO_HAND_OVER);
        boolean overATurn = chance.nextBoolean() && toTurn - lead > 0 && toTurn < LONGEST_PAUSE_HOURS * HOUR_MILLIS;
        return overATurn ? toTurn - lead : pause;
    }

    private void stay(Side guest, Side other) throws StoreException {
        startInVain(guest);
        guest.person().start();
        trace.tell(guest.name(), "is on, alone");
        ticks(guest, TICKS_TO_READ);
        if (other.book().appliedCount() != other.book().count()) {
            throw new Violation(
                    Invariant.LETTER,
                    guest.name() + " has " + other.book().appliedCount() + " of "
                            + other.book().count() + " words");
        }
        for (int words = chance.nextInt(MOST_WORDS + 1); words > 0; words--) {
            guest.say(1 + chance.nextInt(chance.nextBoolean() ? 20 : LONG_WORD));
            ticks(guest, chance.nextBoolean() ? 0 : chance.nextInt(90));
        }
        ticks(guest, TICKS_TO_HAND_OVER);
        guest.person().kill();
        trace.tell(guest.name(), "is off");
    }

    /** A few starts that end before there is a connection. */
    private void startInVain(Side guest) throws StoreException {
        int starts = chance.nextInt(3) == 0 ? chance.nextInt(1, 4) : 0;
        for (int i = 0; i < starts; i++) {
            guest.person().boot();
            guest.person().kill();
        }
    }

    private void ticks(Side guest, long count) {
        pass(count * guest.tickNanos() / MILLI);
    }

    private void pass(long millis) {
        world.pass(millis);
    }
}
