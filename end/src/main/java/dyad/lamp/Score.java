package dyad.lamp;

import dyad.feeling.Envelope.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The steps of a light that passes, and how it goes. */
final class Score {
    /** The least time between two steps: what a lamp can follow, and a Zigbee network too. */
    static final long LEAST_STEP_MILLIS = 250;

    private final Deque<Step> steps;
    private final long endsAt;
    private final long fadeMillis;

    private Score(List<Step> steps, long endsAt, long fadeMillis) {
        this.steps = new ArrayDeque<>(steps);
        this.endsAt = endsAt;
        this.fadeMillis = fadeMillis;
    }

    /** One light, as long as its row says. */
    static Score of(LightTable table, Cue cue, long now) {
        Glow row = table.row(cue);
        return new Score(List.of(new Step(now, table.passing(cue))), now + row.lastMillis(), row.fadeMillis());
    }

    /**
     * A feeling: at each point of its envelope the lamp is told where the next one is and how long the way takes, and
     * fades there by itself. On the way to the last point, which is nothing, it goes to whatever stands.
     */
    static Score of(LightTable table, Moment.Felt felt, long now) {
        List<Step> steps = new ArrayList<>();
        long before = 0;
        for (Point point : followable(felt.envelope().points())) {
            double intensity = point.intensity().value();
            steps.add(new Step(now + before, table.feeling(felt.colour(), intensity, point.atMillis() - before)));
            before = point.atMillis();
        }
        long rest = felt.envelope().durationMillis() - before;
        return new Score(steps, now + before, Math.max(LEAST_STEP_MILLIS, rest));
    }

    /** All points but the last, without those that follow faster than a lamp can. */
    private static List<Point> followable(List<Point> envelope) {
        List<Point> kept = new ArrayList<>();
        long before = 0;
        for (Point point : envelope.subList(0, envelope.size() - 1)) {
            if (point.atMillis() - before >= LEAST_STEP_MILLIS) {
                kept.add(point);
                before = point.atMillis();
            }
        }
        return kept;
    }

    /** The newest step that is due, if any is. */
    Optional<Showing> due(long now) {
        Optional<Showing> newest = Optional.empty();
        while (!steps.isEmpty() && steps.getFirst().at() <= now) {
            newest = Optional.of(steps.removeFirst().showing());
        }
        return newest;
    }

    boolean isOver(long now) {
        return steps.isEmpty() && endsAt <= now;
    }

    /** When there is something to do next. */
    long nextAt() {
        return steps.isEmpty() ? endsAt : steps.getFirst().at();
    }

    /** How long it takes to go, once it is over. */
    long fadeMillis() {
        return fadeMillis;
    }

    private record Step(long at, Showing showing) {}
}
