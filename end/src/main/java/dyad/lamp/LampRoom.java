package dyad.lamp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * All lamps of a household, and what they show. It returns what is to be said to the broker, and says nothing itself. For
 * one thread; all times are milliseconds of one monotonic clock.
 */
public final class LampRoom {
    /** How long a lamp has to say what it is, before it is made anything else. */
    private static final long MANNERS_MILLIS = 1_000;

    private final Map<String, LampHand> hands = new LinkedHashMap<>();
    /** When a lamp is to be shown what all show: after it was asked what it is, or tried. */
    private final Map<String, Joining> joining = new LinkedHashMap<>();

    private final LightTable table;
    private final Conductor conductor;
    private Showing present;
    private boolean connected;

    /** An empty room without a broker. */
    public LampRoom(LightTable table) {
        this.table = table;
        this.conductor = new Conductor(table);
        this.present = table.standing(Mood.NOTHING, Showing.Cause.STANDING);
    }

    /** Adds a lamp, in place of one of the same name; its topics are to be listened on, then it is to be {@link #ask}ed. */
    public List<String> add(Lamp lamp) {
        LampHand hand = new LampHand(lamp);
        hands.put(lamp.name(), hand);
        return hand.topics();
    }

    /** What to say so that a lamp that was added tells what it is. */
    public List<Order> ask(String name, long now) {
        LampHand hand = hands.get(name);
        if (hand == null || !connected) {
            return List.of();
        }
        joining.put(name, new Joining(now + MANNERS_MILLIS, Optional.empty()));
        return hand.connected(now);
    }

    /** Takes a lamp out; what to say so that it is again what it was. */
    public List<Order> remove(String name, long now) {
        joining.remove(name);
        LampHand hand = hands.remove(name);
        return hand == null ? List.of() : hand.leave(now);
    }

    /** The lamps, in the order of their adding. */
    public List<Lamp> lamps() {
        return hands.values().stream().map(LampHand::lamp).toList();
    }

    /** Whether this lamp can be reached. */
    public Reach reach(String name) {
        LampHand hand = hands.get(name);
        return hand == null ? Reach.UNKNOWN : hand.reach();
    }

    /** All topics on which lamps tell of themselves. */
    public List<String> topics() {
        return hands.values().stream()
                .flatMap(hand -> hand.topics().stream())
                .distinct()
                .toList();
    }

    /** The broker is there, and the topics are listened on. */
    public List<Order> connected(long now) {
        connected = true;
        return hands.keySet().stream().flatMap(name -> ask(name, now).stream()).toList();
    }

    /** The broker is gone, and nobody can be reached. */
    public void disconnected() {
        connected = false;
        joining.clear();
        hands.values().forEach(LampHand::disconnected);
    }

    /** A message came in; it may be of no lamp at all. */
    public List<Order> hear(String topic, byte[] payload, long now) throws PayloadException {
        List<Order> orders = new ArrayList<>();
        for (LampHand hand : hands.values()) {
            if (hand.topics().contains(topic)) {
                orders.addAll(hand.hear(topic, payload, now));
            }
        }
        return orders;
    }

    /** What stands of the other is this now. */
    public void mood(Mood mood) {
        conductor.mood(mood);
    }

    /** This happened. */
    public void moment(Moment moment, long now) {
        conductor.moment(moment, now);
    }

    /** One lamp shows the light of a touch, so that a person sees whether it works. */
    public List<Order> tryOut(String name, long now) {
        LampHand hand = hands.get(name);
        if (hand == null || !connected) {
            return List.of();
        }
        Glow touch = table.row(Cue.TOUCH);
        long until = now + touch.fadeMillis() + touch.lastMillis();
        joining.put(name, new Joining(until, Optional.of(touch.fadeMillis())));
        return hand.show(table.passing(Cue.TOUCH), now);
    }

    /** What is to be said now. */
    public List<Order> due(long now) {
        Optional<Showing> next = conductor.due(now);
        present = next.orElse(present);
        if (!connected) {
            return List.of();
        }
        List<Order> orders = new ArrayList<>();
        hands.forEach((name, hand) -> {
            Optional<Showing> shown = joins(name, now).or(() -> next);
            shown.filter(_ -> !joining.containsKey(name)).ifPresent(showing -> orders.addAll(hand.show(showing, now)));
            orders.addAll(hand.due(now));
        });
        return orders;
    }

    /** What a lamp is to show that joins the others now. */
    private Optional<Showing> joins(String name, long now) {
        Joining joins = joining.get(name);
        if (joins == null || joins.at() > now) {
            return Optional.empty();
        }
        joining.remove(name);
        // What is shown already is no news: it lights no lamp that somebody switched off.
        boolean news = present.cause() == Showing.Cause.CHANGE;
        return Optional.of(new Showing(
                present.light(),
                joins.fadeMillis().orElse(present.fadeMillis()),
                news ? Showing.Cause.STANDING : present.cause()));
    }

    /** When {@link #due} is to be asked next, if nothing happens before. */
    public OptionalLong nextAt(long now) {
        LongStream theirs = hands.values().stream().map(LampHand::nextAt).flatMapToLong(OptionalLong::stream);
        LongStream joins = joining.values().stream().mapToLong(Joining::at);
        LongStream ours = conductor.nextAt(now).stream();
        return LongStream.concat(ours, connected ? LongStream.concat(theirs, joins) : LongStream.empty())
                .min();
    }

    /** Everything is given back, at once: this end stops. */
    public List<Order> leave(long now) {
        return hands.values().stream().flatMap(hand -> hand.leave(now).stream()).toList();
    }

    /**
     * A lamp that is to show what all show.
     *
     * @param at when
     * @param fadeMillis within what time, if not as all
     */
    private record Joining(long at, Optional<Long> fadeMillis) {}
}
