package dyad.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.nearness.Flower;
import dyad.nearness.Level;
import dyad.nearness.Standing;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cells that hold still. */
class CellsTest {
    private static final double DEGREE_METRES = Math.toRadians(1) * Point.RADIUS;

    private final Grid grid = loaded();
    private final Cells cells = new Cells(grid);

    static Grid loaded() {
        try {
            Grid grid = new Grid();
            grid.load();
            return grid;
        } catch (PlaceException e) {
            throw new AssertionError(e);
        }
    }

    private Standing at(double latitude, double longitude, double accuracy) {
        return cells.of(Fix.of(latitude, longitude, accuracy, 1).orElseThrow());
    }

    @Test
    void aLevelIsTestedOnlyWithAFixThatIsFineEnoughForIt() {
        assertEquals(EnumSet.allOf(Level.class), at(46, 14, 10).flowers().keySet());
        assertFalse(at(46, 14, 10.7).flowers().containsKey(Level.STREET));
        assertTrue(at(46, 14, 74).flowers().containsKey(Level.QUARTER));
        assertFalse(at(46, 14, 75).flowers().containsKey(Level.QUARTER));
        assertEquals(Set.of(Level.CONTINENT), at(46, 14, 50_000).flowers().keySet());
    }

    @Test
    void aFlowerIsTheCellAndItsSixNeighboursOrFiveAroundAPentagon() {
        Flower flower = at(46, 14, 10).at(Level.TOWN).orElseThrow();
        assertEquals(6, flower.around().size());
        assertFalse(flower.around().contains(flower.cell()));
        Set<Integer> sizes = new HashSet<>();
        for (Point middle : Globe.pentagons(grid, 6)) {
            sizes.add(at(middle.latitude(), middle.longitude(), 10)
                    .at(Level.TOWN)
                    .orElseThrow()
                    .around()
                    .size());
            cells.forget();
        }
        assertEquals(Set.of(5), sizes);
    }

    @Test
    void aCellIsKeptUntilTheFixIsThreeTimesItsAccuracyOutside() {
        // Northwards out of a cell, a metre at a time.
        double latitude = 46;
        long first = at(latitude, 14, 20).at(Level.QUARTER).orElseThrow().cell();
        boolean near = true;
        while (at(latitude, 14, 20).at(Level.QUARTER).orElseThrow().cell() == first) {
            near = isWithin(62, first, latitude);
            latitude += 1 / DEGREE_METRES;
        }
        assertTrue(near, "until then it was within 60 m");
        assertFalse(isWithin(55, first, latitude), "now it is not");
        assertTrue(isWithin(100, first, latitude));
    }

    /** Whether a cell of the quarter level has a point within so many metres. */
    private boolean isWithin(int metres, long cell, double latitude) {
        Point point = Point.ofDegrees(latitude, 14);
        for (int distance = 0; distance <= metres; distance++) {
            for (int azimuth = 0; azimuth < 360; azimuth += 5) {
                if (grid.cell(point.away(distance, Math.toRadians(azimuth)), 8) == cell) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void afterForgettingTheCellIsTheOneOfTheFix() {
        long first = at(46, 14, 20).at(Level.QUARTER).orElseThrow().cell();
        double latitude = 46;
        while (grid.cell(Point.ofDegrees(latitude, 14), 8) == first) {
            latitude += 1 / DEGREE_METRES;
        }
        assertEquals(first, at(latitude, 14, 20).at(Level.QUARTER).orElseThrow().cell());
        cells.forget();
        assertNotEquals(
                first, at(latitude, 14, 20).at(Level.QUARTER).orElseThrow().cell());
    }

    @Test
    void whoStandsStillDoesNotFlicker() {
        Random chance = new Random(4);
        int flips = 0;
        int looks = 0;
        for (int walker = 0; walker < 40; walker++) {
            double latitude = 46 + chance.nextDouble();
            double longitude = 14 + chance.nextDouble();
            cells.forget();
            long before = 0;
            for (int epoch = 0; epoch < 200; epoch++) {
                double north = latitude + 30 * chance.nextGaussian() / DEGREE_METRES;
                double east = longitude + 30 * chance.nextGaussian() / DEGREE_METRES / 0.69;
                long cell = at(north, east, 30).at(Level.QUARTER).orElseThrow().cell();
                flips += before != 0 && cell != before ? 1 : 0;
                looks++;
                before = cell;
            }
        }
        assertTrue(flips <= looks / 1_000, flips + " flips in " + looks);
    }
}
