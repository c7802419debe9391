package dyad.household;

import dyad.connection.RelayAddress;
import dyad.end.End;
import dyad.end.Event;
import dyad.end.NearnessView;
import dyad.end.Status;
import dyad.feeling.Feeling;
import dyad.lamp.Moment;
import dyad.lamp.Mood;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Tells a household what its end feels: the one place where the two know each other. */
public final class Felt {
    private final Household household;
    private boolean still;

    private Felt(Household household) {
        this.household = household;
    }

    /** Tells from now on, and lets the household connect. The subscription is to be closed before both. */
    public static End.Subscription tell(Household household, End end) {
        Felt felt = new Felt(household);
        felt.status(end.status());
        household.start();
        return end.listen(felt::event);
    }

    private void event(Event event) {
        if (still && !(event instanceof Event.Changed)) {
            return;
        }
        switch (event) {
            case Event.Changed(Status status) -> status(status);
            case Event.Touch(boolean pressing) -> touch(pressing);
            case Event.Word word -> {
                if (!word.entry().mine()) {
                    household.happened(Happening.WORD);
                }
            }
            case Event.TouchTogether _ -> {
                household.moment(new Moment.TouchTogether());
                household.happened(Happening.TOUCH_TOGETHER);
            }
            case Event.Felt felt -> feeling(felt.feeling());
            case Event.Returned _,
                    Event.Picture _,
                    Event.Arrived _,
                    Event.Resting _,
                    Event.Tick _,
                    Event.Forgotten _ -> {}
        }
    }

    private void feeling(Feeling feeling) {
        household.moment(new Moment.Felt(feeling.colour(), feeling.envelope()));
        household.happened(Happening.FEELING);
    }

    private void touch(boolean pressing) {
        household.moment(pressing ? new Moment.TouchBegan() : new Moment.TouchEnded());
        if (pressing) {
            household.happened(Happening.TOUCH);
        }
    }

    /** Whoever is quiet or has paused is not disturbed. */
    private void status(Status status) {
        still = status.still();
        household.relays(relays(status));
        household.mood(still ? Mood.NOTHING : mood(status));
    }

    private static List<RelayAddress> relays(Status status) {
        return Stream.of(status.relayAddress(), status.hosting().map(hosted -> "mqtt://" + hosted))
                .flatMap(Optional::stream)
                .map(RelayAddress::parse)
                .toList();
    }

    /** A link that is frozen or gone warms nothing. */
    private static Mood mood(Status status) {
        NearnessView view = status.nearness();
        boolean felt = view.contact() || (view.condition().on() && !view.feel().stale());
        return new Mood(
                status.presence(),
                felt ? OptionalDouble.of(view.intensity()) : OptionalDouble.empty(),
                felt ? Optional.of(view.direction()) : Optional.empty(),
                status.warmth());
    }
}
