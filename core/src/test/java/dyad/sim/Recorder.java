package dyad.sim;

import dyad.hum.OutgoingFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What a hostile relay has written down: the newest frames, and some old ones. */
final class Recorder {
    private static final int NEWEST = 1_024;
    private static final int OLD = 512;
    private static final int ONE_OF = 37;

    private final List<OutgoingFrame> newest = new ArrayList<>(NEWEST);
    private final List<OutgoingFrame> old = new ArrayList<>(OLD);
    private long count;

    void record(OutgoingFrame frame) {
        place(newest, NEWEST, count, frame);
        if (count % ONE_OF == 0) {
            place(old, OLD, count / ONE_OF, frame);
        }
        count++;
    }

    private static void place(List<OutgoingFrame> ring, int size, long number, OutgoingFrame frame) {
        if (ring.size() < size) {
            ring.add(frame);
        } else {
            ring.set((int) (number % size), frame);
        }
    }

    /** So many frames in a row from some moment of the near past, or as many from anywhere. */
    List<OutgoingFrame> some(SplittableRandom chance, int wanted) {
        List<OutgoingFrame> found = new ArrayList<>();
        boolean inARow = chance.nextBoolean();
        List<OutgoingFrame> from = inARow || chance.nextBoolean() ? newest : old;
        if (from.isEmpty()) {
            return found;
        }
        int at = chance.nextInt(from.size());
        for (int taken = 0; taken < wanted; taken++) {
            found.add(from.get(at));
            at = inARow ? (at + 1) % from.size() : chance.nextInt(from.size());
        }
        return found;
    }
}
