package dyad.household;

import dyad.lamp.Mood;
import dyad.lamp.Order;
import dyad.lamp.Payload;
import dyad.lamp.PayloadException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * This end as a device in Home Assistant (home-assistant.io, "MQTT", device discovery): what it shows, and the three wishes
 * that may come from there. States are never retained: the household's broker keeps nothing of what is felt. For one
 * thread.
 */
final class HomeAssistant {
    /** A state that is not said again within this time is not known any more. */
    static final int EXPIRE_SECONDS = 90;

    /** How often states are said again. */
    static final long REPEAT_MILLIS = 30_000;

    /** Home Assistant itself says here that it has started. */
    private static final String STATUS = "homeassistant/status";

    private static final String ONLINE = "online";
    private static final String OFFLINE = "offline";

    /** What a button sends; it must be exactly that. */
    private static final String PRESS = "PRESS";

    /** What a sensor is told when there is nothing to tell. */
    private static final String NOTHING = "None";

    /** A word said from an automation. */
    private static final int MOST_WORD_BYTES = 2_048;

    private static final int MOST_BYTES = 64;

    private final Names names;

    /** @param id by which this end is known at the broker */
    HomeAssistant(String id) {
        this.names = new Names(id);
    }

    /** The topics on which to listen. */
    List<String> topics() {
        return List.of(STATUS, names.say(), names.touch(), names.quiet());
    }

    /** Tells that there is such a device, with all its entities. */
    List<Order> announce() {
        Order config = new Order(names.discovery(), Discovery.payload(names), true);
        return List.of(config, availability(true));
    }

    /** Takes the device out of Home Assistant, and out of the broker. */
    List<Order> withdraw() {
        return List.of(new Order(names.discovery(), "", true), new Order(names.availability(), "", true));
    }

    /** Whether this end is there; the broker says no by itself when it has vanished. */
    Order availability(boolean there) {
        return new Order(names.availability(), there ? ONLINE : OFFLINE, true);
    }

    /** What stands now. */
    List<Order> states(Mood mood) {
        String nearness = mood.nearness().isPresent()
                ? String.valueOf(Math.round(100 * mood.nearness().getAsDouble()))
                : NOTHING;
        return List.of(
                Order.of(names.presence(), mood.presence().word()),
                Order.of(names.nearness(), nearness),
                Order.of(names.direction(), mood.direction().orElse(NOTHING)));
    }

    /** Something happened, of this kind and no more: a housemate may read it. */
    Order happened(Happening happening) {
        return Order.of(names.event(), "{\"event_type\":\"" + happening.word() + "\"}");
    }

    /** Understands a message. A wish that the broker had kept is none: it may be of any time. */
    Optional<Wish> hear(String topic, byte[] payload, boolean retained) throws PayloadException {
        if (topic.equals(STATUS)) {
            return Payload.text(payload, MOST_BYTES).equals(ONLINE) ? Optional.of(new Wish.Again()) : Optional.empty();
        }
        if (retained || !Set.of(names.say(), names.touch(), names.quiet()).contains(topic)) {
            return Optional.empty();
        }
        if (topic.equals(names.say())) {
            String text = Payload.text(payload, MOST_WORD_BYTES);
            return text.isBlank() ? Optional.empty() : Optional.of(new Wish.Say(text));
        }
        if (!Payload.text(payload, MOST_BYTES).equals(PRESS)) {
            throw new PayloadException("PRESS was expected");
        }
        return Optional.of(topic.equals(names.touch()) ? new Wish.Touch() : new Wish.Quiet());
    }
}
