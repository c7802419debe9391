package dyad.sim;

import java.util.SplittableRandom;

/** Draws of spans, spread evenly over their orders of magnitude: short and long ones are equally likely. */
final class Spans {
    private Spans() {}

    static double between(SplittableRandom chance, double least, double most) {
        return least * Math.exp(chance.nextDouble() * Math.log(most / least));
    }

    /** Nanoseconds from a tenth of a tick to {@code most} ticks. */
    static long ticks(SplittableRandom chance, long tickNanos, double most) {
        return (long) (tickNanos * between(chance, 0.1, most));
    }
}
