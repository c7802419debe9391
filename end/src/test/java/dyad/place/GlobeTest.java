package dyad.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.nearness.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Levels against distances on WGS84, by GeographicLib: certain below a quarter of a level's distance, never from seven
 * quarters of it, anywhere. {@code ./dyad globe} looks at a million pairs and draws the plot anew.
 */
class GlobeTest {
    private static final Path PLOT = Path.of("..", "docs", "pictures", "match.svg");
    private static final double CERTAIN = 0.25;
    private static final double NEVER = 1.75;
    private static final double FARTHEST = 2.2;
    private static final int BINS = 44;

    private final int pairs = Integer.getInteger("dyad.globe.pairs", 96_000);
    private final Grid grid = CellsTest.loaded();
    private final Match match = new Match(grid);

    @Test
    void pairsAnywhereMatchForCertainWhenNearAndNeverWhenFar() throws IOException {
        Map<Level, double[]> curves = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            curves.put(level, curve(level, pairs / Level.values().length));
        }
        for (Level level : Level.values()) {
            double[] curve = Objects.requireNonNull(curves.get(level));
            double half = (curve[19] + curve[20]) / 2;
            assertEquals(0.51, half, 0.05, level + " at its own distance");
            System.out.printf(
                    "globe: %-9s %7d pairs, %.3f match at its distance%n", level, pairs / Level.values().length, half);
        }
        if (Boolean.getBoolean("dyad.globe.draw")) {
            Files.writeString(PLOT, MatchPlot.of(curves, FARTHEST));
        }
    }

    /** The part of pairs that match, by their distance. */
    private double[] curve(Level level, int count) {
        Random chance = new Random(20 + level.resolution());
        int[] matched = new int[BINS];
        int[] looked = new int[BINS];
        for (int i = 0; i < count; i++) {
            double part = FARTHEST * chance.nextDouble();
            int bin = (int) (part / FARTHEST * BINS);
            looked[bin]++;
            matched[bin] += matches(level, Globe.anywhere(chance), part, chance) ? 1 : 0;
        }
        double[] curve = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            curve[bin] = (double) matched[bin] / looked[bin];
        }
        return curve;
    }

    private boolean matches(Level level, Point here, double part, Random chance) {
        boolean matches = match.is(level, here, Match.at(here, part * level.metres(), chance));
        if (part < CERTAIN) {
            assertTrue(matches, () -> level + " at " + part + " of its distance");
        }
        if (part >= NEVER) {
            assertFalse(matches, () -> level + " at " + part + " of its distance");
        }
        return matches;
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void soDoThoseAtThePolesAtTheAntimeridianAndAtAllTwelvePentagons(Level level) {
        Random chance = new Random(5);
        List<Point> pentagons = Globe.pentagons(grid, level.resolution());
        assertEquals(12, pentagons.stream().distinct().count());
        for (Point pentagon : pentagons) {
            long cell = grid.cell(pentagon, level.resolution());
            assertEquals(6, grid.disk(cell, 1).size(), "a pentagon has five neighbours");
            around(level, pentagon, chance);
        }
        around(level, Point.ofDegrees(90, 0), chance);
        around(level, Point.ofDegrees(-90, 0), chance);
        for (int i = -8; i <= 8; i++) {
            around(level, Point.ofDegrees(10 * i, 180), chance);
        }
    }

    /** Pairs of which one lies within two of the level's distances of this point. */
    private void around(Level level, Point point, Random chance) {
        for (int i = 0; i < 60; i++) {
            Point here = Match.at(point, 2 * chance.nextDouble() * level.metres(), chance);
            matches(level, here, chance.nextDouble() * CERTAIN, chance);
            matches(level, here, NEVER + chance.nextDouble() / 2, chance);
        }
    }
}
