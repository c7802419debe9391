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

    private final Grid grid;
    private final Map<Level, Long> held = new EnumMap<>(Level.class);

    Cells(Grid grid) {
        this.grid = grid;
    }

    /** The flowers on all levels for which this fix is good enough. The others are computed too, for the same time. */
    Standing of(Fix fix) {
        Point point = Point.of(fix);
        double clearly = CLEARLY * Math.max(BEST_ACCURACY, fix.accuracy());
        Map<Level, Flower> flowers = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            Flower flower = flower(steady(level, point, clearly));
            if (fix.accuracy() <= FINENESS * level.metres()) {
                flowers.put(level, flower);
            }
        }
        return new Standing(flowers);
    }

    private long steady(Level level, Point point, double clearly) {
        long found = grid.cell(point, level.resolution());
        long old = held.getOrDefault(level, found);
        // Looked at even if nothing has changed: the same work wherever one is.
        boolean left = metresTo(old, point) > clearly;
        long cell = old != found && left ? found : old;
        held.put(level, cell);
        return cell;
    }

    /** Metres to the border of a cell, from within as from without. */
    private double metresTo(long cell, Point point) {
        List<Point> corners = grid.boundary(cell);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < corners.size(); i++) {
            Point next = corners.get((i + 1) % corners.size());
            least = Math.min(least, point.metresToArc(corners.get(i), next));
        }
        return least;
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
