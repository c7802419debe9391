package dyad.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoSamplesTest {
    private static final int TRIALS = 2_000;

    private final Random random = new Random(4);

    @Test
    void theDistanceIsThatOfTheTwoStaircases() {
        assertEquals(1, TwoSamples.distance(new double[] {1, 2}, new double[] {3, 4}));
        assertEquals(0.5, TwoSamples.distance(new double[] {1, 3}, new double[] {3, 4}));
        assertEquals(0, TwoSamples.distance(new double[] {1, 2}, new double[] {2, 1}));
    }

    @Test
    void whatIsAlikeIsCalledDifferentNoOftenerThanTheLevelSays() {
        for (int size : new int[] {10, 100}) {
            int alarms = 0;
            for (int trial = 0; trial < TRIALS; trial++) {
                alarms += TwoSamples.chance(drawn(size, 0), drawn(3 * size, 0)) < 0.05 ? 1 : 0;
            }
            assertTrue(alarms > 0 && alarms < 0.07 * TRIALS, alarms + " of " + TRIALS + " at size " + size);
        }
    }

    @Test
    void whatDiffersIsNoticed() {
        assertTrue(TwoSamples.chance(drawn(100, 0.4), drawn(300, 0)) < 1e-6);
        assertTrue(TwoSamples.power(drawn(300, 0), chance -> 0.4 + chance.nextDouble(), 100, 1e-4) > 0.95);
        assertTrue(TwoSamples.power(drawn(300, 0), Random::nextDouble, 100, 0.05) < 0.2);
    }

    private double[] drawn(int size, double from) {
        return random.doubles(size).map(value -> value + from).toArray();
    }
}
