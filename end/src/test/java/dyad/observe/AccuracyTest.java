package dyad.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AccuracyTest {

    /** The same as Brown, Cai and DasGupta (2001), "Interval Estimation for a Binomial Proportion", have it for 8 of 10. */
    @Test
    void theIntervalIsWilsons() {
        Accuracy accuracy = new Accuracy(8, 10);
        assertEquals(0.8, accuracy.share());
        assertEquals(0.4902, accuracy.lower(), 0.0001);
        assertEquals(0.9433, accuracy.upper(), 0.0001);
    }

    @Test
    void theNearestNeighboursErrorBoundsEveryErrorFromBelow() {
        assertEquals(0.1, leastError(82), 1e-9);
        assertEquals(0, leastError(100));
        assertEquals(0.5, leastError(50));
        assertEquals(0.5, leastError(45), "worse than a coin says no more than a coin");
    }

    private static double leastError(int nearestRight) {
        Accuracy coin = new Accuracy(50, 100);
        return new Finding(Place.RELAY, coin, coin, new Accuracy(nearestRight, 100), 1, "nothing").leastError();
    }
}
