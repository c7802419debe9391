package dyad.sim;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.seam.StoreException;
import dyad.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Both come back after a time apart. What arrived meanwhile in letters must not be sent once more. */
final class Reunion {
    private static final String NEXT_INDEX = "out.next.WORDS";

    /** The first frame of a burst tells what was read; the third begins a proposal. */
    private static final long FIRST_FRAME_MILLIS = 600;

    private final World world;
    private final SplittableRandom chance;
    private final List<Side> sides;
    private final Rest rest;
    private final Trace trace;

    Reunion(World world, List<Side> sides, Rest rest, Trace trace, SplittableRandom chance) {
        this.world = world;
        this.chance = chance;
        this.sides = sides;
        this.rest = rest;
        this.trace = trace;
    }

    void live() throws StoreException {
        Map<Side, Long> nextIndices = new HashMap<>();
        for (Side side : sides) {
            if (side.book().appliedCount() == side.book().count()) {
                nextIndices.put(side, nextIndex(side));
            }
        }
        trace.tell("both", "· both come back");
        if (chance.nextBoolean()) {
            comeUnheard();
        }
        for (Side side : sides) {
            if (!side.person().isRunning()) {
                side.person().start();
            }
        }
        rest.comeTo();
        nextIndices.forEach((side, before) -> {
            if (nextIndex(side) != before) {
                throw new Violation(Invariant.AGAIN, side.name() + " gave indices to words that had arrived");
            }
        });
    }

    /** The first frames of one are lost, and the relay has forgotten all: only a live frame tells what it has read. */
    private void comeUnheard() throws StoreException {
        int first = chance.nextInt(2);
        world.forgetRetained();
        sides.get(first).person().start();
        world.pass(chance.nextLong(5_000, 500_000));
        world.weather().lose(1);
        sides.get(1 - first).person().start();
        world.pass(FIRST_FRAME_MILLIS);
        world.weather().calm();
    }

    private static long nextIndex(Side side) {
        try {
            byte[] kept = side.person().store().look().get(NEXT_INDEX).orElse(new byte[Long.BYTES]);
            return new ByteReader(kept).u64();
        } catch (MalformedException e) {
            return -1;
        }
    }
}
