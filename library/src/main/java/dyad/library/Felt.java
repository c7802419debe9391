package dyad.library;

import dyad.end.NearnessView;
import dyad.nearness.Condition;
import dyad.nearness.Feel;
import java.time.Instant;
import java.util.Optional;

/** Turns what the end feels into what a program is shown. */
final class Felt {
    private Felt() {}

    static Nearness nearness(NearnessView view) {
        Condition condition = view.condition();
        return new Nearly(
                condition.untilMillis().map(Instant::ofEpochMilli),
                condition.other().isPresent(),
                view.intensity(),
                view.contact() ? Nearness.Direction.ARRIVED : direction(view.feel()),
                view.stale());
    }

    private static Nearness.Direction direction(Feel feel) {
        return switch (feel.direction()) {
            case TOWARDS -> Nearness.Direction.TOWARDS;
            case AWAY_FROM -> Nearness.Direction.AWAY;
            case STATIONARY -> Nearness.Direction.STATIONARY;
        };
    }

    record Nearly(Optional<Instant> until, boolean wanted, double intensity, Direction direction, boolean stale)
            implements Nearness {}
}
