package dyad.lamp;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tasmota (tasmota.github.io, "Commands", "Lights", "MQTT") with its usual full topic {@code %prefix%/%topic%/}: orders
 * at {@code cmnd/<topic>/…}, answers at {@code stat/<topic>/RESULT}, its state now and then at {@code tele/<topic>/STATE},
 * and whether it is there, retained, at {@code tele/<topic>/LWT}. An order without a payload asks.
 *
 * <p>{@code Fade 1} makes changes fade, {@code Speed2} says how fast the next one does, once, and leaves the lamp's own
 * speed alone; it counts in half seconds for a change of a channel from nothing to everything.
 *
 * @param topic its topic, such as {@code tasmota_4F2A10}
 */
record Tasmota(String topic) implements Dialect {
    private static final int MOST_LEVEL = 100;
    private static final double SLOWEST = 40;
    private static final double MILLIS_A_STEP = 500;
    private static final double LEAST_CHANGE = 0.02;
    private static final Pattern HSB = Pattern.compile("(\\d{1,3}),(\\d{1,3}),(\\d{1,3})");
    private static final int LEAST_MIREDS = 100;
    private static final int MOST_MIREDS = 600;

    @Override
    public List<String> topics() {
        return List.of("tele/" + topic + "/LWT", "tele/" + topic + "/STATE", "stat/" + topic + "/RESULT");
    }

    @Override
    public List<Order> ask() {
        return List.of(order("State", ""));
    }

    @Override
    public Report hear(String where, byte[] payload) throws PayloadException {
        return where.endsWith("/LWT")
                ? reachable(Payload.text(payload, MOST_BYTES))
                : told(Payload.object(payload, MOST_BYTES));
    }

    private static Report reachable(String word) throws PayloadException {
        return switch (word) {
            case "Online" -> new Report.Reachable(true);
            case "Offline" -> new Report.Reachable(false);
            default -> throw new PayloadException("Online or Offline was expected");
        };
    }

    private static Report told(JsonObject object) {
        LampState state = LampState.UNKNOWN;
        Optional<String> power = Payload.text(object, "POWER").or(() -> Payload.text(object, "POWER1"));
        if (power.isPresent()) {
            state = state.withOn(power.get().equals("ON"));
        }
        OptionalInt dimmer = Payload.number(object, "Dimmer", 1, MOST_LEVEL);
        Optional<Tone> tone = tone(object);
        state = state.withLevel(dimmer);
        if (tone.isPresent()) {
            state = state.withTone(tone.get());
        } else if (dimmer.isPresent()) {
            state = state.inWhiteOnly();
        }
        Optional<String> fade = Payload.text(object, "Fade");
        if (fade.isPresent()) {
            state = state.withFading(fade.get().equals("ON"));
        }
        return state.equals(LampState.UNKNOWN) ? new Report.Nothing() : new Report.Told(state);
    }

    /** A lamp with colours always tells some; when its white shines, that is what is given back. */
    private static Optional<Tone> tone(JsonObject object) {
        Matcher colour = HSB.matcher(Payload.text(object, "HSBColor").orElse(""));
        if (!colour.matches()) {
            return Optional.empty();
        }
        OptionalInt mireds = Payload.number(object, "CT", LEAST_MIREDS, MOST_MIREDS);
        if (mireds.isPresent() && Payload.number(object, "White", 1, MOST_LEVEL).isPresent()) {
            return Optional.of(new Tone.White(mireds.getAsInt()));
        }
        int hue = Integer.parseInt(colour.group(1)) % 360;
        return Optional.of(new Tone.Hue(hue, Math.min(Integer.parseInt(colour.group(2)), MOST_LEVEL)));
    }

    @Override
    public List<Order> show(Light light, Optional<Light> from, long fadeMillis, LampState known) {
        List<Order> orders = new ArrayList<>();
        if (from.isEmpty()) {
            orders.add(order("Fade", "1"));
        }
        double change = from.map(before -> change(before, light)).orElse(light.brightness());
        orders.add(order("Speed2", speed(fadeMillis, change)));
        Tone.Hue hue = Tone.Hue.of(light.colour());
        int level = light.level(MOST_LEVEL);
        boolean sameColour =
                from.filter(before -> before.colour().equals(light.colour())).isPresent();
        orders.add(known.colourless() || sameColour ? dimmer(level) : colour(hue, level));
        return orders;
    }

    @Override
    public List<Order> giveBack(LampState before, long fadeMillis) {
        List<Order> orders = new ArrayList<>();
        orders.add(order("Speed2", speed(fadeMillis, 1)));
        if (!before.isOn() || before.level().isEmpty()) {
            orders.add(order("Power", "OFF"));
            return orders;
        }
        int level = before.level().getAsInt();
        switch (before.tone().orElse(new Tone.White(0))) {
            case Tone.Hue hue -> orders.add(colour(hue, level));
            case Tone.White(int mireds)
            when mireds > 0 -> {
                orders.add(order("CT", String.valueOf(mireds)));
                orders.add(dimmer(level));
            }
            case Tone _ -> orders.add(dimmer(level));
        }
        return orders;
    }

    @Override
    public List<Order> afterwards(LampState before) {
        return before.fading().filter(fades -> !fades).isPresent() ? List.of(order("Fade", "0")) : List.of();
    }

    /** How far the channel that changes most goes, 0 to 1: Tasmota's fade takes its time in proportion to that. */
    private static double change(Light before, Light after) {
        return Math.max(
                channel(before, after, before.colour().red(), after.colour().red()),
                Math.max(
                        channel(
                                before,
                                after,
                                before.colour().green(),
                                after.colour().green()),
                        channel(
                                before,
                                after,
                                before.colour().blue(),
                                after.colour().blue())));
    }

    private static double channel(Light before, Light after, int from, int to) {
        return Math.abs(before.brightness() * from - after.brightness() * to) / 255;
    }

    /** 1 to 40, or 0 for at once. */
    private static String speed(long fadeMillis, double change) {
        if (fadeMillis == 0) {
            return "0";
        }
        double steps = fadeMillis / MILLIS_A_STEP / Math.max(change, LEAST_CHANGE);
        return String.valueOf(Math.round(Math.clamp(steps, 1, SLOWEST)));
    }

    private Order colour(Tone.Hue hue, int level) {
        return order("HSBColor", hue.hue() + "," + hue.saturation() + "," + level);
    }

    private Order dimmer(int level) {
        return order("Dimmer", String.valueOf(level));
    }

    private Order order(String command, String payload) {
        return Order.of("cmnd/" + topic + "/" + command, payload);
    }
}
