package dyad.sim;

import dyad.seam.StoreException;
import dyad.world.World;
import java.util.List;
import java.util.SplittableRandom;

/** One end starts anew while the other is there and all is calm: they must soon be together again, and stay so. */
final class Comeback {
    private static final long MILLI = 1_000_000;

    /** By then the relay retains nothing of an end but live frames of an epoch that is over. */
    private static final int ROTATION = 70;

    /** An opening burst, an answer of six frames, a completion of three, a live frame; and a bit. */
    private static final int SOON_TICKS = 16;

    private static final int PATIENCE_TICKS = 400;

    private final World world;
    private final List<Side> sides;
    private final Trace trace;
    private final SplittableRandom chance;
    private final long tickMillis;

    Comeback(World world, List<Side> sides, Trace trace, SplittableRandom chance) {
        this.world = world;
        this.sides = sides;
        this.trace = trace;
        this.chance = chance;
        this.tickMillis = sides.stream().mapToLong(Side::tickNanos).max().orElseThrow() / MILLI;
    }

    void live() throws StoreException {
        // A fresh epoch, so that none by the clock comes in between.
        restart(sides.get(chance.nextInt(2)), PATIENCE_TICKS);
        boolean scrubs = chance.nextBoolean();
        sides.forEach(side -> side.person().store().refuseToScrub(!scrubs));
        world.pass(tickMillis * chance.nextInt(1, ROTATION * 2));
        Side one = sides.get(chance.nextInt(2));
        trace.tell(one.name(), "· starts anew; the other stays" + (scrubs ? "" : "; nothing old can be overwritten"));
        restart(one, SOON_TICKS);
        sides.forEach(side -> side.person().store().refuseToScrub(false));
    }

    private void restart(Side one, long patience) throws StoreException {
        one.person().kill();
        world.pass(tickMillis * chance.nextInt(1, 30) / 10);
        one.person().start();
        if (!world.passUntil(patience * tickMillis, this::together)) {
            throw new Violation(Invariant.RETURN, "after " + patience + " ticks");
        }
    }

    private boolean together() {
        long epoch = sides.getFirst().person().link().epoch();
        return epoch != 0 && epoch == sides.getLast().person().link().epoch();
    }
}
