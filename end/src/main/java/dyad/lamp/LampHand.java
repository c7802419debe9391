package dyad.lamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One lamp, and whose it is now: its household's, or ours for a while. What it was before is remembered, and given back.
 * A lamp that somebody switches off by hand meanwhile stays off until the other comes or goes; what passes may light it
 * for its time. All times are milliseconds of one monotonic clock.
 */
final class LampHand {
    /** How long after an order a lamp may still tell of the time before it. */
    private static final long ECHO_MILLIS = 2_500;

    /** How long a lamp that has come back takes to the present light. */
    private static final long CATCH_UP_MILLIS = 500;

    private final Lamp lamp;
    private final Dialect dialect;
    private Reach reach = Reach.UNKNOWN;
    private LampState known = LampState.UNKNOWN;
    private Optional<Light> ours = Optional.empty();
    private boolean letGo;
    private long settledAt = Long.MIN_VALUE;
    private OptionalLong afterwardsAt = OptionalLong.empty();

    LampHand(Lamp lamp) {
        this.lamp = lamp;
        this.dialect = lamp.firmware().dialect(lamp.topic());
    }

    Lamp lamp() {
        return lamp;
    }

    List<String> topics() {
        return dialect.topics();
    }

    Reach reach() {
        return reach;
    }

    /** The broker is there: asks the lamp what it is, or shows it again what it is to show. */
    List<Order> connected(long now) {
        return again(now);
    }

    /** The broker is gone. */
    void disconnected() {
        reach = Reach.NO;
    }

    private List<Order> again(long now) {
        return ours.map(light -> shown(light, Optional.empty(), CATCH_UP_MILLIS, now))
                .orElseGet(dialect::ask);
    }

    /** Understands a message on one of its topics; what is to be said to that. */
    List<Order> hear(String topic, byte[] payload, long now) throws PayloadException {
        return switch (dialect.hear(topic, payload)) {
            case Report.Reachable(boolean yes) -> reachable(yes, now);
            case Report.Told(LampState state) -> told(state, now);
            case Report.Nothing _ -> List.of();
        };
    }

    private List<Order> reachable(boolean yes, long now) {
        boolean came = yes && reach == Reach.NO;
        reach = yes ? Reach.YES : Reach.NO;
        return came ? again(now) : List.of();
    }

    private List<Order> told(LampState state, long now) {
        boolean came = reach == Reach.NO;
        reach = Reach.YES;
        if (came) {
            // What it is after a start of its own is nobody's hand on the switch.
            settledAt = now;
            known = ours.isPresent() ? known : known.updated(state);
            return again(now);
        }
        if (now >= settledAt) {
            learn(state);
        }
        return List.of();
    }

    private void learn(LampState state) {
        boolean switchedOff = state.on().filter(on -> !on).isPresent();
        if (ours.isEmpty()) {
            known = known.updated(state);
        } else if (switchedOff) {
            ours = Optional.empty();
            known = known.updated(state);
            letGo = true;
        }
    }

    /** What to say so that the lamp does this. */
    List<Order> show(Showing showing, long now) {
        letGo &= showing.cause() != Showing.Cause.CHANGE;
        boolean ourTurn = !letGo || showing.cause() == Showing.Cause.PASSING;
        Optional<Light> wanted = showing.light().filter(light -> ourTurn);
        if (wanted.equals(ours)) {
            return List.of();
        }
        return wanted.map(light -> shown(light, ours, showing.fadeMillis(), now))
                .orElseGet(() -> giveBack(showing.fadeMillis(), now));
    }

    private List<Order> shown(Light light, Optional<Light> from, long fadeMillis, long now) {
        List<Order> orders = dialect.show(light, from, fadeMillis, known);
        ours = Optional.of(light);
        afterwardsAt = OptionalLong.empty();
        settle(fadeMillis, now);
        return orders;
    }

    /** Gives the lamp back as it was, if it is ours. */
    List<Order> giveBack(long fadeMillis, long now) {
        if (ours.isEmpty()) {
            return List.of();
        }
        ours = Optional.empty();
        settle(fadeMillis, now);
        afterwardsAt = OptionalLong.of(settledAt);
        return dialect.giveBack(known, fadeMillis);
    }

    private void settle(long fadeMillis, long now) {
        settledAt = now + fadeMillis + ECHO_MILLIS;
    }

    /** As {@link #giveBack}, at once and for good: what would be said afterwards too. */
    List<Order> leave(long now) {
        List<Order> orders = new ArrayList<>(giveBack(0, now));
        if (afterwardsAt.isPresent()) {
            orders.addAll(dialect.afterwards(known));
        }
        return orders;
    }

    /** What has become due by itself. */
    List<Order> due(long now) {
        if (afterwardsAt.isEmpty() || afterwardsAt.getAsLong() > now) {
            return List.of();
        }
        afterwardsAt = OptionalLong.empty();
        return dialect.afterwards(known);
    }

    /** When {@link #due} is to be asked. */
    OptionalLong nextAt() {
        return afterwardsAt;
    }
}
