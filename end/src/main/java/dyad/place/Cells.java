package dyad.place;

import dyad.nearness.Flower;
import dyad.nearness.Level;
import dyad.nearness.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Turns fixes into cells that hold still: a cell is left only when the fix has clearly left it. Touched by the link's
 * thread alone.
 */
final class Cells {

    /** A level is tested only with fixes that are this much finer: of 1.24 km, 74 m. */
    private static final double FINENESS = 0.06;

    /** How clearly a cell has to be left, in multiples of the accuracy. */
    private static final double CLEARLY = 3;

    /** Metres that no phone is better than, whatever it says. */
    private static final double BEST_ACCURACY = 5;

    /** In how many directions around the fix it is looked whether the old cell is still near. */
    private static final int DIRECTIONS = 12;

    private final Grid grid;
    private final Map<Level, Long> held = new EnumMap<>(Level.class);

    Cells(Grid grid) {
        this.grid = grid;
    }

    /** The flowers on all levels for which this fix is good enough. The others are computed too, for the same time. */
    Standing of(Fix fix) {
        List<Long> reach = reach(Point.of(fix), CLEARLY * Math.max(BEST_ACCURACY, fix.accuracy()));
        Map<Level, Flower> flowers = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            Flower flower = flower(steady(level, reach));
            if (fix.accuracy() <= FINENESS * level.metres()) {
                flowers.put(level, flower);
            }
        }
        return new Standing(flowers);
    }

    /** The finest cells in which one may be: that of the fix first, then some at this distance and at half of it. */
    private List<Long> reach(Point point, double metres) {
        List<Long> cells = new ArrayList<>();
        cells.add(grid.finest(point));
        for (int i = 0; i < DIRECTIONS; i++) {
            double azimuth = 2 * Math.PI * i / DIRECTIONS;
            cells.add(grid.finest(point.away(metres, azimuth)));
            cells.add(grid.finest(point.away(metres / 2, azimuth)));
        }
        return cells;
    }

    /** The old cell as long as it is within reach, else the one of the fix. */
    private long steady(Level level, List<Long> reach) {
        List<Long> cells = reach.stream()
                .map(finest -> grid.ancestor(finest, level.resolution()))
                .toList();
        long old = held.getOrDefault(level, cells.getFirst());
        long cell = cells.contains(old) ? old : cells.getFirst();
        held.put(level, cell);
        return cell;
    }

    private Flower flower(long cell) {
        List<Long> around = new ArrayList<>(grid.disk(cell, 1));
        around.remove(cell);
        return new Flower(cell, around);
    }

    /** Holds no cell any more. */
    void forget() {
        held.clear();
    }
}
