package dyad.place;

import dyad.nearness.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A partner who lies about where it is, to find out where the other sits. In a round it names, on a level, any cells of
 * one flower that it likes, and learns whether the other's cell is among them; it asks for those that halve what is left
 * as nearly as they can. It knows the program, the floor, the window of levels, their pace and the budget, and has weeks.
 */
final class Liar {
    private static final int LARGEST_QUESTION = 7;
    private static final int WEEK_MINUTES = 7 * 24 * 60;

    /** Of a week, levels finer than 8.7 km may be tested for 36 hours. */
    private static final int FINE_MINUTES = 36 * 60;

    private static final int SAMPLES = 20_000;

    /** From the middle of a cell to its farthest corner, and between the middles of neighbours: less and more than that. */
    private static final double REACH = 0.6;

    private static final double SPACING = 0.5;
    private static final double NINE_TENTHS = 0.9;

    /** How many points are tried as the middle of the circle. */
    private static final int CENTRES = 40;

    private final Grid grid;
    private final Random chance;
    private final Level floor;
    private final int weeks;
    private int minutes;
    private int fineMinutes;
    private int questions;

    /** @param floor the finest level that is ever tested */
    Liar(Grid grid, long seed, Level floor, int weeks) {
        this.grid = grid;
        this.chance = new Random(seed);
        this.floor = floor;
        this.weeks = weeks;
    }

    /** How many questions it asked. */
    int questions() {
        return questions;
    }

    /**
     * Looks for someone at {@code home}, known to be within so many metres of {@code prior}: level by level, since only
     * two steps beyond what both share are tested.
     *
     * @return the cells of the floor's level, or of a coarser one if time is over, in which they may be
     */
    Found search(Point home, Point prior, double metres) {
        Circle known = new Circle(prior, metres);
        for (Level level : Level.values()) {
            Set<Long> left = narrow(within(known, level), level, grid.cell(home, level.resolution()));
            if (level == floor || left.size() > 1) {
                return new Found(level, left);
            }
            known = around(left, level);
        }
        throw new IllegalStateException("the floor is one of the levels; this is a bug");
    }

    private record Circle(Point middle, double metres) {}

    /** Who is known to be in one cell is looked for around its middle. */
    private Circle around(Set<Long> left, Level level) {
        return new Circle(grid.middle(left.iterator().next()), REACH * level.metres());
    }

    /**
     * What is left.
     *
     * @param level how finely it is known
     * @param cells the cells of that level in which the other may be
     */
    record Found(Level level, Set<Long> cells) {}

    /** All cells of a level that are not wholly out of the circle. */
    private Set<Long> within(Circle circle, Level level) {
        long first = grid.cell(circle.middle(), level.resolution());
        int steps = (int) Math.ceil(circle.metres() / (SPACING * level.metres())) + 2;
        Set<Long> cells = new HashSet<>(grid.disk(first, steps));
        cells.removeIf(cell -> grid.middle(cell).metres(circle.middle()) > circle.metres() + level.metres());
        return cells;
    }

    private Set<Long> narrow(Set<Long> cells, Level level, long truth) {
        Set<Long> left = new HashSet<>(cells);
        while (left.size() > 1 && hasTimeFor(level)) {
            Set<Long> question = question(left);
            questions++;
            if (question.contains(truth)) {
                left.retainAll(question);
            } else {
                left.removeAll(question);
            }
        }
        return left;
    }

    private boolean hasTimeFor(Level level) {
        minutes += level.paceMinutes();
        if (level.metres() < Level.TOWN.metres()) {
            fineMinutes += level.paceMinutes();
            if (fineMinutes > FINE_MINUTES) {
                minutes = (minutes / WEEK_MINUTES + 1) * WEEK_MINUTES;
                fineMinutes = 0;
            }
        }
        return minutes <= weeks * WEEK_MINUTES;
    }

    /** As many of one flower as come nearest to the half of what is left. */
    private Set<Long> question(Set<Long> left) {
        int wanted = Math.min(LARGEST_QUESTION, left.size() / 2);
        Set<Long> best = Set.of();
        for (long middle : left) {
            List<Long> flower = new ArrayList<>(grid.disk(middle, 1));
            flower.retainAll(left);
            if (flower.size() >= wanted) {
                return new HashSet<>(flower.subList(0, wanted));
            }
            best = flower.size() > best.size() ? new HashSet<>(flower) : best;
        }
        return best;
    }

    /** Points that are as likely as each other, by all that it knows. */
    List<Point> guesses(Found found) {
        Point middle = grid.middle(found.cells().iterator().next());
        double reach = found.cells().stream()
                        .mapToDouble(cell -> grid.middle(cell).metres(middle))
                        .max()
                        .orElse(0)
                + found.level().metres();
        List<Point> guesses = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            Point guess = middle.away(reach * Math.sqrt(chance.nextDouble()), 2 * Math.PI * chance.nextDouble());
            if (found.cells().contains(grid.cell(guess, found.level().resolution()))) {
                guesses.add(guess);
            }
        }
        return guesses;
    }

    /** Metres of the circle that holds nine tenths of these points. */
    static double radius(List<Point> points) {
        double least = Double.MAX_VALUE;
        for (Point middle : points.subList(0, Math.min(points.size(), CENTRES))) {
            double[] metres =
                    points.stream().mapToDouble(middle::metres).sorted().toArray();
            least = Math.min(least, metres[(int) (NINE_TENTHS * (metres.length - 1))]);
        }
        return least;
    }
}
