package dyad.bench;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One line of the table.
 *
 * @param name what was measured
 * @param unit in what
 * @param samples one or many
 * @param goal what the median shall not exceed, if there is a goal
 */
record Figure(String name, String unit, List<Double> samples, OptionalDouble goal) {

    /** A figure that is only told. */
    static Figure plain(String name, String unit, List<Double> samples) {
        return new Figure(name, unit, samples, OptionalDouble.empty());
    }

    /** A figure that is judged. */
    static Figure judged(String name, String unit, List<Double> samples, double goal) {
        return new Figure(name, unit, samples, OptionalDouble.of(goal));
    }

    /** Whether the goal, if any, was missed. */
    boolean missed() {
        return goal.isPresent() && !(Spread.of(samples).median() <= goal.getAsDouble());
    }

    String verdict() {
        if (goal.isEmpty()) {
            return "";
        }
        return missed() ? "MISSED" : "met";
    }
}
