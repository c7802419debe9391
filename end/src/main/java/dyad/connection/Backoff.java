package dyad.connection;

import dyad.seam.Entropy;
import java.util.concurrent.TimeUnit;

/**
 * The pauses between attempts to connect: doubling from one second to a minute, each shortened by chance to as little
 * as half, so that ends which lost a relay together do not come back together. Depends on nothing that is said.
 */
final class Backoff {
    private static final long FIRST = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

    private final Entropy entropy;
    private long whole = FIRST;

    Backoff(Entropy entropy) {
        this.entropy = entropy;
    }

    /** The next pause in nanoseconds. */
    long next() {
        long pause = (long) (whole * (0.5 + entropy.share() / 2));
        whole = Math.min(2 * whole, LONGEST);
        return pause;
    }

    /** A connection stood: begin with a short pause again. */
    void reset() {
        whole = FIRST;
    }
}
