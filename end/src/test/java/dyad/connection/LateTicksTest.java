package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.safety.TwoSamples;
import dyad.seam.Entropy;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * A busy machine writes some ticks late, and a few more of them while people talk (docs/unobservable.md has the shares, measured at a
 * tick of 50 ms). How much more often than a coin is somebody right who knows both distributions and asks the one best
 * question of twenty intervals?
 */
class LateTicksTest {
    private static final int WINDOWS = 100_000;
    private static final int TICKS = 20;
    private static final long TICK = 50_000_000;
    private static final long HOME_TICK = 2_000_000_000;
    private static final double MILLI = 1_000_000;

    /** Shares of ticks that are more than 1, 3 and 5 ms late. */
    private static final double[] IN_SILENCE = {0.071, 0.020, 0.007};

    private static final double[] IN_TALK = {0.084, 0.023, 0.009};

    private static final List<ToDoubleFunction<double[]>> QUESTIONS = List.of(
            sorted -> sorted[TICKS - 1],
            sorted -> sorted[0],
            sorted -> sorted[TICKS - 3],
            sorted -> sorted[2],
            sorted -> Arrays.stream(sorted).average().orElse(0),
            LateTicksTest::deviation);

    private final SplittableRandom chance = new SplittableRandom(1);

    @Test
    void theJitterHidesMostOfThem() {
        Entropy entropy = new Seeded(2);
        double now = gain(asInLife(entropy, TICK));
        double evenTenth = gain(before -> TICK + (long) (TICK / 10 * (2 * entropy.share() - 1)));
        assertTrue(evenTenth > 0.018, "an even jitter of a tenth would show them: " + evenTenth);
        assertTrue(now < 0.011, "this one shows them: " + now);
    }

    /** With as many windows the greatest of six distances is 0.003 by chance. */
    @Test
    void atTheHomeTickNothingIsLeftOfThem() {
        double home = gain(asInLife(new Seeded(2), HOME_TICK));
        assertTrue(home < 0.005, "this tick shows them: " + home);
    }

    private static LongUnaryOperator asInLife(Entropy entropy, long tick) {
        Ticker ticker = new Ticker(Rhythm.inLife(), entropy, 0);
        return before -> ticker.next(before, tick).at() - before;
    }

    private double gain(LongUnaryOperator interval) {
        double[][] silence = windows(interval, IN_SILENCE);
        double[][] talk = windows(interval, IN_TALK);
        return QUESTIONS.stream()
                .mapToDouble(question -> TwoSamples.distance(asked(question, silence), asked(question, talk)) / 2)
                .max()
                .orElseThrow();
    }

    /** The sorted intervals of each window, milliseconds, between the moments at which ticks are written. */
    private double[][] windows(LongUnaryOperator interval, double[] late) {
        double[][] all = new double[WINDOWS][TICKS];
        long planned = 0;
        double before = 0;
        for (double[] window : all) {
            for (int tick = 0; tick < TICKS; tick++) {
                planned += interval.applyAsLong(planned);
                double written = planned / MILLI + lateness(late);
                window[tick] = written - before;
                before = written;
            }
            Arrays.sort(window);
        }
        return all;
    }

    /** Milliseconds; between what is known and beyond it the share falls evenly by factors. */
    private double lateness(double[] shares) {
        double share = chance.nextDouble();
        if (share >= shares[0]) {
            return chance.nextDouble() / 10;
        }
        double perMilli = (share > shares[1] ? Math.log(shares[0] / shares[1]) : Math.log(shares[1] / shares[2])) / 2;
        return share > shares[1]
                ? 1 + Math.log(shares[0] / share) / perMilli
                : 3 + Math.log(shares[1] / share) / perMilli;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / values.length);
    }

    private static double[] asked(ToDoubleFunction<double[]> question, double[][] windows) {
        return Arrays.stream(windows).mapToDouble(question).toArray();
    }
}
