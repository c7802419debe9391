package dyad.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A p-value that is always large would clear everybody. */
class BlockPermutationTest {
    private static final int SAMPLES = 200;
    private static final int FEATURES = 5;
    private static final int TELLING = 3;
    private static final int PERMUTATIONS = 199;

    @Test
    void whatOneFeatureTellsIsAsUnlikelyAsCanBeCounted() {
        BlockPermutation permutation = new BlockPermutation(samples(1, 1));
        assertEquals(1.0 / (PERMUTATIONS + 1), permutation.chance(PERMUTATIONS, 1));
        assertEquals(TELLING, permutation.mostTelling());
    }

    /**
     * By the binomial distribution more than nine of sixty below a twentieth is rarer than once in 1,000; so is fewer than
     * 15, or more than 45, below a half.
     */
    @Test
    void whereNothingIsEveryValueIsAsLikelyAsAnyOther() {
        double[] chances = IntStream.range(0, 60)
                .mapToDouble(seed -> new BlockPermutation(samples(seed, 0)).chance(PERMUTATIONS, seed))
                .toArray();
        long low = IntStream.range(0, 60).filter(at -> chances[at] < 0.05).count();
        long below = IntStream.range(0, 60).filter(at -> chances[at] < 0.5).count();
        assertTrue(low <= 9, () -> low + " of 60 below 0.05");
        assertTrue(below >= 15 && below <= 45, () -> below + " of 60 below 0.5");
    }

    /** @param apart by how many standard deviations talk differs in one feature */
    private static List<Sample> samples(long seed, double apart) {
        SplittableRandom chance = new SplittableRandom(seed);
        return IntStream.range(0, SAMPLES)
                .mapToObj(at -> {
                    boolean talking = chance.nextBoolean();
                    double[] features = chance.doubles(FEATURES)
                            .map(one -> Math.sqrt(12) * one)
                            .toArray();
                    features[TELLING] += talking ? apart : 0;
                    return new Sample(at, features, talking);
                })
                .toList();
    }
}
