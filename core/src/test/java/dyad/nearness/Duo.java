package dyad.nearness;

import dyad.keys.Role;
import dyad.seam.StoreException;
import dyad.vectors.Vectors;
import dyad.world.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Two ends that exchange a frame every two seconds, over a channel that may lose them. */
final class Duo {
    static final int HOURS = 3_600;
    private static final long TICK_NANOS = 2_000_000_000L;

    private final VirtualClock clock = new VirtualClock();
    private final SplittableRandom chance;
    private final End left;
    private final End right;
    private final List<End.Sent> seen = new ArrayList<>();
    private double loss;
    private int epoch;

    Duo(long seed) throws StoreException {
        this(seed, new P256(), new P256());
    }

    Duo(long seed, Curve one, Curve other) throws StoreException {
        chance = new SplittableRandom(seed);
        left = new End(clock, 2 * seed, Role.FIRST, one);
        right = new End(clock, 2 * seed + 1, Role.SECOND, other);
        open();
    }

    End left() {
        return left;
    }

    End right() {
        return right;
    }

    VirtualClock clock() {
        return clock;
    }

    /** All that was sent, whether or not it arrived. */
    List<End.Sent> seen() {
        return seen;
    }

    /** Both agree to this. */
    Duo on(int seconds, Level floor) {
        left.nearness().on(seconds, floor);
        right.nearness().on(seconds, floor);
        return this;
    }

    void lose(double share) {
        loss = share;
    }

    /** A new link epoch opens at both. */
    void open() {
        epoch++;
        left.nearness().begin(secret());
        right.nearness().begin(secret());
    }

    byte[] secret() {
        return Vectors.counting(epoch, 32);
    }

    /** Lets this many seconds pass. */
    void pass(int seconds) throws StoreException {
        for (int second = 0; second < seconds; second += 2) {
            tick();
        }
    }

    /** One tick: both speak, and hear unless it is lost. */
    void tick() throws StoreException {
        clock.advanceTo(clock.monotonicNanos() + TICK_NANOS);
        cross(left, right);
        cross(right, left);
    }

    private void cross(End from, End to) throws StoreException {
        End.Sent sent = from.speak();
        seen.add(sent);
        if (chance.nextDouble() >= loss) {
            to.hear(sent);
        }
    }
}
