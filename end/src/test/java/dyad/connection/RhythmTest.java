package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LongSummaryStatistics;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    /** A constant one would only be added to the way, and found by whoever knows it. */
    @ParameterizedTest
    @CsvSource({"60000, 250", "2000, 250", "500, 250", "50, 25"})
    void whatComesInWaitsForAQuarterOfASecondAtMostAndOnEachConnectionForAnother(long tickMillis, long longestMillis) {
        Seeded entropy = new Seeded(3);
        LongSummaryStatistics delays = LongStream.range(0, 10_000)
                .map(connection -> Rhythm.inLife().delay(entropy, tickMillis * MILLI))
                .summaryStatistics();
        long longest = longestMillis * MILLI;
        assertTrue(delays.getMin() >= 0 && delays.getMin() < longest / 100, delays.toString());
        assertTrue(delays.getMax() <= longest && delays.getMax() > longest * 99 / 100, delays.toString());
        assertTrue(Math.abs(delays.getAverage() - longest / 2.0) < longest / 50.0, delays.toString());
    }
}
