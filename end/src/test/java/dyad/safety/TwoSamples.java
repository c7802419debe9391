package dyad.safety;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** The two-sample Kolmogorov–Smirnov test: are these two drawn from one distribution? */
public final class TwoSamples {
    private TwoSamples() {}

    /** The greatest distance between the two empirical distributions, 0 to 1. */
    public static double distance(double[] one, double[] other) {
        double[] left = sorted(one);
        double[] right = sorted(other);
        int inLeft = 0;
        int inRight = 0;
        double greatest = 0;
        while (inLeft < left.length && inRight < right.length) {
            double value = Math.min(left[inLeft], right[inRight]);
            inLeft = past(value, left, inLeft);
            inRight = past(value, right, inRight);
            greatest = Math.max(greatest, Math.abs((double) inLeft / left.length - (double) inRight / right.length));
        }
        return greatest;
    }

    /**
     * The chance of a distance at least as great if the two are drawn from one distribution; for values that often are equal
     * it is less than this. (Smirnov's limit with Stephens' correction for small samples, 1970.)
     */
    public static double chance(double[] one, double[] other) {
        double size = Math.sqrt((double) one.length * other.length / (one.length + other.length));
        double lambda = (size + 0.12 + 0.11 / size) * distance(one, other);
        // The series does not converge there, and its limit is 1.
        if (lambda < 0.2) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= 100; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * lambda * lambda);
        }
        return Math.clamp(sum, 0, 1);
    }

    /**
     * The power of the test against such a sample: how often out of 500 times it is told from the truth at this level.
     *
     * @param truth what there is to compare with
     * @param drawn one value of what ought to be noticed
     * @param size how many of them are compared each time
     */
    public static double power(double[] truth, ToDoubleFunction<Random> drawn, int size, double level) {
        Random random = new Random(9);
        int noticed = 0;
        for (int trial = 0; trial < 500; trial++) {
            double[] sample = new double[size];
            Arrays.setAll(sample, i -> drawn.applyAsDouble(random));
            noticed += chance(sample, truth) < level ? 1 : 0;
        }
        return noticed / 500.0;
    }

    private static int past(double value, double[] sorted, int from) {
        int at = from;
        while (at < sorted.length && sorted[at] <= value) {
            at++;
        }
        return at;
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
