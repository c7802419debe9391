package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.hum.Profile;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TickerTest {
    private static final long START = 1_000_000_007L;
    private static final long HOME = millis(Profile.HOME.tickMillis());

    private final Ticker ticker = new Ticker(Rhythm.inLife(), new Seeded(1), START);

    private static long millis(long count) {
        return TimeUnit.MILLISECONDS.toNanos(count);
    }

    @Test
    void aConnectionBeginsWithEightFramesAQuarterOfASecondApart() {
        for (int frame = 0; frame < 8; frame++) {
            assertFalse(ticker.isSteady());
            long expected = START + millis(200) + frame * millis(250);
            assertEquals(new Tick(expected - millis(200), expected, false), ticker.next(START + 5_000, HOME));
        }
        assertTrue(ticker.isSteady());
    }

    @ParameterizedTest
    @EnumSource
    void everyFrameIsBuiltAFixedTimeBeforeItsTick(Profile profile) {
        Tick tick = afterBurst();
        for (int count = 0; count < 100; count++) {
            tick = ticker.next(tick.at(), millis(profile.tickMillis()));
            assertEquals(millis(200), tick.at() - tick.buildAt());
            assertFalse(tick.late());
        }
    }

    @Test
    void ticksComeATickApartMoreOrLessAQuarterAndSeldomByMost() {
        Tick last = afterBurst();
        long shortest = Long.MAX_VALUE;
        long longest = 0;
        int inTheMiddleHalf = 0;
        for (int count = 0; count < 10_000; count++) {
            Tick tick = ticker.next(last.at(), HOME);
            shortest = Math.min(shortest, tick.at() - last.at());
            longest = Math.max(longest, tick.at() - last.at());
            inTheMiddleHalf += Math.abs(tick.at() - last.at() - HOME) <= millis(250) ? 1 : 0;
            last = tick;
        }
        assertTrue(shortest >= millis(1_500) && shortest < millis(1_520), "shortest " + shortest);
        assertTrue(longest <= millis(2_500) && longest > millis(2_480), "longest " + longest);
        assertTrue(inTheMiddleHalf > 7_400 && inTheMiddleHalf < 7_600, inTheMiddleHalf + " of 10,000");
    }

    @Test
    void jitterAddsUpInsteadOfGatheringAroundAGrid() {
        Tick last = afterBurst();
        long grid = last.at();
        int farFromGrid = 0;
        for (int count = 1; count <= 10_000; count++) {
            last = ticker.next(last.at(), HOME);
            long phase = Math.floorMod(last.at() - grid, HOME);
            farFromGrid += phase > HOME / 4 && phase < 3 * HOME / 4 ? 1 : 0;
        }
        assertTrue(farFromGrid > 4_000 && farFromGrid < 6_000, farFromGrid + " of 10,000");
    }

    @Test
    void lostTicksAreNotMadeUpFor() {
        Tick last = afterBurst();
        long wokenUp = last.at() + 1_000 * HOME;
        Tick tick = ticker.next(wokenUp, HOME);
        assertTrue(tick.late());
        assertTrue(tick.at() >= wokenUp + millis(1_500));
        assertFalse(ticker.next(tick.at(), HOME).late());
    }

    @Test
    void atALaboratorysTicksAFrameIsStillBuiltAfterTheTickBefore() {
        Tick last = afterBurst();
        for (int count = 0; count < 1_000; count++) {
            Tick tick = ticker.next(last.at(), millis(50));
            assertFalse(tick.late());
            assertTrue(tick.buildAt() > last.at());
            last = tick;
        }
    }

    private Tick afterBurst() {
        Tick tick = ticker.next(START, HOME);
        while (!ticker.isSteady()) {
            tick = ticker.next(START, HOME);
        }
        return tick;
    }
}
