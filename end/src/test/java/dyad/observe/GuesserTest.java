package dyad.observe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guesser that learns nothing would find nothing, whatever there is: each has to see what is there, and only that. */
class GuesserTest {
    private static final int SAMPLES = 400;
    private static final long WINDOW = 1_000;
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    @ParameterizedTest
    @EnumSource
    void whatOneFeatureTellsIsFoundAmongOthersThatTellNothing(Guesser guesser) {
        double told = examine(guesser, 3).share();
        assertTrue(told > 0.75, () -> guesser.words() + " finds it in " + told);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsFoundWhereNothingIs(Guesser guesser) {
        double told = examine(guesser, 0).share();
        assertTrue(told > 0.4 && told < 0.6, () -> guesser.words() + " finds something in " + told);
    }

    /** @param apart by how many standard deviations talk differs from silence in one feature of five; a sixth is constant */
    private static Accuracy examine(Guesser guesser, double apart) {
        TRIBUO.setLevel(Level.OFF);
        SplittableRandom chance = new SplittableRandom(7);
        List<Sample> samples = new ArrayList<>();
        for (int at = 0; at < SAMPLES; at++) {
            boolean talking = chance.nextBoolean();
            double[] features =
                    chance.doubles(6).map(one -> Math.sqrt(12) * one).toArray();
            features[2] += talking ? apart : 0;
            features[5] = 1;
            samples.add(new Sample(at * WINDOW, features, talking));
        }
        return new Examination(samples, List.of("a", "b", "c", "d", "e", "f"), WINDOW).examine(guesser);
    }
}
