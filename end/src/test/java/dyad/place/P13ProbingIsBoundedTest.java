package dyad.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.uber.h3core.H3Core;
import dyad.nearness.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Safety property 13: a partner with weeks of time and any false places it likes does not get below the floor. {@code ./dyad globe} searches
 * for many more people.
 */
class P13ProbingIsBoundedTest {
    private static final double[][] CITIES = {
        {46.05, 14.51}, {52.52, 13.40}, {48.86, 2.35}, {51.51, -0.13}, {40.42, -3.70}, {59.33, 18.06},
        {55.76, 37.62}, {30.04, 31.24}, {6.52, 3.38}, {-26.20, 28.05}, {28.61, 77.21}, {1.35, 103.82},
        {39.90, 116.41}, {35.68, 139.69}, {37.57, 126.98}, {-33.87, 151.21}, {34.05, -118.24}, {19.43, -99.13},
        {40.71, -74.01}, {43.65, -79.38}, {-12.05, -77.04}, {-34.60, -58.38}, {-23.55, -46.63}, {64.15, -21.94}
    };
    private static final int WEEKS = 6;

    /** The ordinary suite takes every third city. */
    private static final int THIRD = 3;

    private final boolean manyPeople = Boolean.getBoolean("dyad.globe.long");
    private final Grid grid = CellsTest.loaded();

    @ParameterizedTest
    @CsvSource({
        "TOWN, 5000, 2500",
        "TOWN, 30000, 2500",
        "TOWN, 1000000, 2500",
        "QUARTER, 5000, 380",
        "QUARTER, 30000, 380",
        "QUARTER, 1000000, 380"
    })
    void theRadiusOfWhatIsLeftStaysAboveTheFloor(Level floor, double prior, double least) {
        Random chance = new Random(7);
        List<Double> radii = new ArrayList<>();
        int most = 0;
        for (Point home : homes(chance)) {
            Liar liar = new Liar(grid, chance.nextLong(), floor, WEEKS);
            Point around = home.away(prior * Math.sqrt(chance.nextDouble()), 2 * Math.PI * chance.nextDouble());
            Liar.Found found = liar.search(home, around, prior);
            assertEquals(Set.of(grid.cell(home, floor.resolution())), found.cells(), "it finds the cell");
            List<Point> guesses = liar.guesses(found);
            requireAlike(guesses, home, floor);
            radii.add(Liar.radius(guesses));
            most = Math.max(most, liar.questions());
        }
        radii.sort(null);
        System.out.printf(
                "liar: floor %-7s known within %4.0f km: %4d people, at most %3d questions; 90 %% within %4.0f m at least,"
                        + " %4.0f m in the middle; %d under 400 m%n",
                floor,
                prior / 1_000,
                radii.size(),
                most,
                radii.getFirst(),
                radii.get(radii.size() / 2),
                radii.stream().filter(radius -> radius < 400).count());
        System.out.printf(
                "safety: P13 floor %s, known within %.0f km before: %d people, %d weeks, at most %d questions; the 90 %% radius of"
                        + " what is left is %.0f m at least (bound %.0f m); control: cells that are no ancestors leave under"
                        + " 370 m%n",
                floor, prior / 1_000, radii.size(), WEEKS, most, radii.getFirst(), least);
        assertTrue(radii.getFirst() >= least, radii.getFirst() + " m");
    }

    private List<Point> homes(Random chance) {
        List<Point> homes = new ArrayList<>();
        for (int number = 0; number < CITIES.length; number += manyPeople ? 1 : THIRD) {
            double[] city = CITIES[number];
            for (int i = 0; i < (manyPeople ? 10 : 1); i++) {
                Point middle = Point.ofDegrees(city[0], city[1]);
                homes.add(middle.away(30_000 * Math.sqrt(chance.nextDouble()), 2 * Math.PI * chance.nextDouble()));
            }
        }
        return homes;
    }

    /** No question on any level, asked for however long, would tell one guess from another. */
    private void requireAlike(List<Point> guesses, Point home, Level floor) {
        assertTrue(guesses.size() > 1_000, "there is something to measure");
        for (Level level : Level.values()) {
            if (level.resolution() <= floor.resolution()) {
                long cell = grid.cell(home, level.resolution());
                assertTrue(guesses.stream().allMatch(guess -> grid.cell(guess, level.resolution()) == cell));
            }
        }
    }

    @Test
    void cellsThatAreNotAncestorsOfEachOtherWouldLeaveSlivers() throws Exception {
        H3Core own = H3Core.newInstance();
        Point seoul = Point.ofDegrees(37.57, 126.98);
        Random chance = new Random(2);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 60; i++) {
            Point home = seoul.away(30_000 * Math.sqrt(chance.nextDouble()), 2 * Math.PI * chance.nextDouble());
            List<Point> left = new ArrayList<>();
            for (int j = 0; j < 6_000; j++) {
                Point guess = home.away(1_300 * Math.sqrt(chance.nextDouble()), 2 * Math.PI * chance.nextDouble());
                if (isAlike(own, home, guess)) {
                    left.add(guess);
                }
            }
            least = Math.min(least, Liar.radius(left));
        }
        assertTrue(least < 370, "the search sees what ancestors are for: " + least + " m");
    }

    private static boolean isAlike(H3Core own, Point home, Point guess) {
        for (int resolution = 0; resolution <= 8; resolution += 2) {
            if (own.latLngToCell(home.latitude(), home.longitude(), resolution)
                    != own.latLngToCell(guess.latitude(), guess.longitude(), resolution)) {
                return false;
            }
        }
        return true;
    }
}
