package dyad.lamp;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Zigbee2MQTT (zigbee2mqtt.io, "MQTT Topics and Messages", "Device-Availability") with its usual base topic: orders by
 * JSON at {@code zigbee2mqtt/<name>/set}, its state at {@code zigbee2mqtt/<name>} and asked for at {@code …/get}; whether
 * it is there, retained, at {@code …/availability}, and whether the bridge is, at {@code zigbee2mqtt/bridge/state}: both
 * as a word or, in newer ones, as {@code {"state": …}}.
 *
 * @param name the lamp's friendly name; may hold slashes
 */
record Zigbee2Mqtt(String name) implements Dialect {
    private static final String BASE = "zigbee2mqtt/";
    private static final String BRIDGE = BASE + "bridge/state";
    private static final int MOST_LEVEL = 254;
    private static final int LEAST_MIREDS = 100;
    private static final int MOST_MIREDS = 600;

    @Override
    public List<String> topics() {
        return List.of(BRIDGE, BASE + name + "/availability", BASE + name);
    }

    @Override
    public List<Order> ask() {
        return List.of(Order.of(BASE + name + "/get", "{\"state\":\"\"}"));
    }

    @Override
    public Report hear(String topic, byte[] payload) throws PayloadException {
        return topic.equals(BASE + name) ? told(Payload.object(payload, MOST_BYTES)) : there(topic, payload);
    }

    /** That the bridge is back says nothing yet of the lamp. */
    private static Report there(String topic, byte[] payload) throws PayloadException {
        boolean online = online(payload);
        return topic.equals(BRIDGE) && online ? new Report.Nothing() : new Report.Reachable(online);
    }

    private static boolean online(byte[] payload) throws PayloadException {
        String word = payload.length > 0 && payload[0] == '{'
                ? Payload.text(Payload.object(payload, MOST_BYTES), "state").orElse("")
                : Payload.text(payload, MOST_BYTES);
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "online" -> true;
            case "offline" -> false;
            default -> throw new PayloadException("online or offline was expected");
        };
    }

    private static Report told(JsonObject object) {
        LampState state = LampState.UNKNOWN;
        Optional<String> power = Payload.text(object, "state");
        if (power.isPresent()) {
            state = state.withOn(power.get().equals("ON"));
        }
        OptionalInt level = Payload.number(object, "brightness", 1, MOST_LEVEL + 1);
        state = state.withLevel(level);
        Optional<Tone> tone = tone(object);
        if (tone.isPresent()) {
            state = state.withTone(tone.get());
        }
        if (level.isPresent() && !object.containsKey("color")) {
            state = state.inWhiteOnly();
        }
        return state.equals(LampState.UNKNOWN) ? new Report.Nothing() : new Report.Told(state);
    }

    private static Optional<Tone> tone(JsonObject object) {
        OptionalInt mireds = Payload.number(object, "color_temp", LEAST_MIREDS, MOST_MIREDS);
        Optional<Tone> point = Payload.object(object, "color").flatMap(Zigbee2Mqtt::point);
        boolean white =
                Payload.text(object, "color_mode").filter("color_temp"::equals).isPresent();
        return mireds.isPresent() && (white || point.isEmpty())
                ? Optional.of(new Tone.White(mireds.getAsInt()))
                : point;
    }

    private static Optional<Tone> point(JsonObject colour) {
        if (colour.get("x") instanceof JsonNumber x && colour.get("y") instanceof JsonNumber y) {
            return within(x.doubleValue()) && within(y.doubleValue())
                    ? Optional.of(new Tone.Xy(x.doubleValue(), y.doubleValue()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean within(double coordinate) {
        return coordinate >= 0 && coordinate <= 1;
    }

    @Override
    public List<Order> show(Light light, Optional<Light> from, long fadeMillis, LampState known) {
        String colour = known.colourless()
                ? ""
                : ",\"color\":" + Tone.Xy.of(light.colour()).json();
        return set(on(light.level(MOST_LEVEL), colour), fadeMillis);
    }

    @Override
    public List<Order> giveBack(LampState before, long fadeMillis) {
        if (!before.isOn() || before.level().isEmpty()) {
            return set("\"state\":\"OFF\"", fadeMillis);
        }
        String tone = before.tone().map(Zigbee2Mqtt::json).orElse("");
        return set(on(Math.min(before.level().getAsInt(), MOST_LEVEL), tone), fadeMillis);
    }

    @Override
    public List<Order> afterwards(LampState before) {
        return List.of();
    }

    private static String json(Tone tone) {
        return switch (tone) {
            case Tone.Xy point -> ",\"color\":" + point.json();
            case Tone.White(int mireds) -> ",\"color_temp\":" + mireds;
            case Tone.Rgb _, Tone.Hue _ -> "";
        };
    }

    private static String on(int level, String colour) {
        return "\"state\":\"ON\",\"brightness\":" + level + colour;
    }

    private List<Order> set(String fields, long fadeMillis) {
        String seconds = String.format(Locale.ROOT, "%.1f", fadeMillis / 1_000.0);
        return List.of(Order.of(BASE + name + "/set", "{" + fields + ",\"transition\":" + seconds + "}"));
    }
}
