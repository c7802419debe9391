package dyad.lamp;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides what is shown when: what passes (a feeling, a touch) goes before what stands (nearness, presence). All times are
 * milliseconds of one monotonic clock.
 */
final class Conductor {
    private final LightTable table;
    private Mood mood = Mood.NOTHING;
    private Optional<Score> playing = Optional.empty();
    private boolean touching;
    private long touchedUntil = Long.MIN_VALUE;
    private Showing.Cause cause = Showing.Cause.STANDING;
    private Showing shown;
    /** How long the light that passes takes to go. */
    private long goingMillis;

    Conductor(LightTable table) {
        this.table = table;
        this.shown = table.standing(mood, cause);
    }

    /** What stands is this now. */
    void mood(Mood now) {
        cause = now.presence() == mood.presence() ? cause : Showing.Cause.CHANGE;
        mood = now;
    }

    /** This happened. */
    void moment(Moment moment, long now) {
        switch (moment) {
            case Moment.TouchBegan _ -> {
                touching = true;
                // However short, a touch is seen as long as its row says.
                touchedUntil = now + table.row(Cue.TOUCH).lastMillis();
            }
            case Moment.TouchEnded _ -> touching = false;
            case Moment.TouchTogether _ -> playing = Optional.of(Score.of(table, Cue.TOGETHER, now));
            case Moment.Felt felt -> playing = Optional.of(Score.of(table, felt, now));
        }
    }

    /** What is to be shown from now on, if that is something else than before. */
    Optional<Showing> due(long now) {
        if (playing.isPresent()) {
            Score score = playing.get();
            goingMillis = score.fadeMillis();
            Optional<Showing> step = score.due(now);
            if (step.isPresent() || !score.isOver(now)) {
                return step.flatMap(this::changed);
            }
            playing = Optional.empty();
        }
        return changed(resting(now));
    }

    private Showing resting(long now) {
        if ((touching || now < touchedUntil) && table.row(Cue.TOUCH).shines()) {
            goingMillis = table.row(Cue.TOUCH).fadeMillis();
            return table.passing(Cue.TOUCH);
        }
        Showing standing = table.standing(mood, cause);
        cause = Showing.Cause.STANDING;
        return passes(shown) ? new Showing(standing.light(), goingMillis, standing.cause()) : standing;
    }

    private Optional<Showing> changed(Showing next) {
        boolean same = next.light().equals(shown.light())
                && next.cause() != Showing.Cause.CHANGE
                && passes(next) == passes(shown);
        shown = next;
        return same ? Optional.empty() : Optional.of(next);
    }

    private static boolean passes(Showing showing) {
        return showing.cause() == Showing.Cause.PASSING;
    }

    /** When {@link #due} is to be asked next, if nothing happens before. */
    OptionalLong nextAt(long now) {
        if (playing.isPresent()) {
            return OptionalLong.of(playing.get().nextAt());
        }
        return !touching && now < touchedUntil ? OptionalLong.of(touchedUntil) : OptionalLong.empty();
    }
}
