package dyad.sim;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.seam.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Both come back after a time apart. What arrived meanwhile in letters must not be sent once more. */
final class Reunion {
    private static final String NEXT_INDEX = "out.next.WORDS";

    private final List<Side> sides;
    private final Rest rest;
    private final Trace trace;

    Reunion(List<Side> sides, Rest rest, Trace trace) {
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
        for (Side side : sides) {
            side.person().start();
        }
        rest.comeTo();
        nextIndices.forEach((side, before) -> {
            if (nextIndex(side) != before) {
                throw new Violation(Invariant.AGAIN, side.name() + " gave indices to words that had arrived");
            }
        });
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
