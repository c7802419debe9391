package dyad.lamp;

import dyad.feeling.Colour;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WLED (kno.wled.ge, "MQTT" and "JSON API"): orders by JSON at {@code <device>/api}; {@code tt} is the crossfade of this
 * call alone in tenths of a second, so that the lamp's own setting stays; {@code seg} as an object means the selected
 * segments. It tells brightness (0 for off) at {@code /g}, colour at {@code /c}, everything as XML at {@code /v}, and
 * whether it is there, retained, at {@code /status}. It cannot be asked; it keeps {@code /g} and {@code /c} at the broker
 * if "Retain brightness & color messages" is set.
 *
 * @param device its device topic, such as {@code wled/a1b2c3}
 */
record Wled(String device) implements Dialect {
    private static final int MOST_LEVEL = 255;
    private static final int MOST_TENTHS = 65_535;

    /** {@code #RRGGBB}, or {@code #WWRRGGBB} where a white channel shines. */
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{0,2}([0-9A-Fa-f]{6})");

    private static final Pattern LEVEL = Pattern.compile("\\d{1,3}");
    private static final Pattern EFFECT = Pattern.compile("<fx>(\\d{1,3})</fx>");

    @Override
    public List<String> topics() {
        return List.of(device + "/status", device + "/g", device + "/c", device + "/v");
    }

    @Override
    public List<Order> ask() {
        return List.of();
    }

    @Override
    public Report hear(String topic, byte[] payload) throws PayloadException {
        return switch (topic.substring(device.length())) {
            case "/status" -> reachable(Payload.text(payload, MOST_BYTES));
            case "/g" -> level(Payload.text(payload, MOST_BYTES));
            case "/c" -> colour(Payload.text(payload, MOST_BYTES));
            case "/v" -> effect(payload);
            default -> new Report.Nothing();
        };
    }

    private static Report reachable(String word) throws PayloadException {
        return switch (word) {
            case "online" -> new Report.Reachable(true);
            case "offline" -> new Report.Reachable(false);
            default -> throw new PayloadException("online or offline was expected");
        };
    }

    private static Report level(String text) throws PayloadException {
        if (!LEVEL.matcher(text).matches() || Integer.parseInt(text) > MOST_LEVEL) {
            throw new PayloadException("a brightness of 0 to 255 was expected");
        }
        int level = Integer.parseInt(text);
        LampState state = LampState.UNKNOWN.withOn(level > 0);
        return new Report.Told(level > 0 ? state.withLevel(OptionalInt.of(level)) : state);
    }

    private static Report colour(String text) throws PayloadException {
        Matcher matcher = COLOUR.matcher(text);
        if (!matcher.matches()) {
            throw new PayloadException("a colour was expected");
        }
        Colour colour = Colour.parse("#" + matcher.group(1));
        return new Report.Told(LampState.UNKNOWN.withTone(new Tone.Rgb(colour)));
    }

    /** Of the XML one number is looked for, and nothing is parsed; its bytes are ASCII where they matter. */
    private static Report effect(byte[] payload) throws PayloadException {
        if (payload.length > MOST_BYTES) {
            throw new PayloadException("a shorter state was expected");
        }
        Matcher matcher = EFFECT.matcher(new String(payload, StandardCharsets.ISO_8859_1));
        return matcher.find()
                ? new Report.Told(LampState.UNKNOWN.withEffect(Integer.parseInt(matcher.group(1))))
                : new Report.Nothing();
    }

    @Override
    public List<Order> show(Light light, Optional<Light> from, long fadeMillis, LampState known) {
        return api(on(light.level(MOST_LEVEL), fadeMillis, OptionalInt.of(0), Optional.of(light.colour())));
    }

    @Override
    public List<Order> giveBack(LampState before, long fadeMillis) {
        Optional<Colour> colour = before.tone()
                .flatMap(tone -> tone instanceof Tone.Rgb(Colour rgb) ? Optional.of(rgb) : Optional.empty());
        if (before.isOn() && before.level().isPresent()) {
            return api(on(before.level().getAsInt(), fadeMillis, before.effect(), colour));
        }
        return api("{\"on\":false,\"tt\":" + tenths(fadeMillis) + "}");
    }

    @Override
    public List<Order> afterwards(LampState before) {
        return List.of();
    }

    private static String on(int level, long fadeMillis, OptionalInt effect, Optional<Colour> colour) {
        StringBuilder segment = new StringBuilder();
        effect.ifPresent(number -> segment.append("\"fx\":").append(number));
        colour.ifPresent(tone -> segment.append(segment.isEmpty() ? "" : ",").append(colours(tone)));
        return "{\"on\":true,\"bri\":" + level + ",\"tt\":" + tenths(fadeMillis)
                + (segment.isEmpty() ? "" : ",\"seg\":{" + segment + "}") + "}";
    }

    private static String colours(Colour colour) {
        return String.format(Locale.ROOT, "\"col\":[[%d,%d,%d]]", colour.red(), colour.green(), colour.blue());
    }

    private List<Order> api(String json) {
        return List.of(Order.of(device + "/api", json));
    }

    private static long tenths(long millis) {
        return Math.clamp(Math.round(millis / 100.0), 0, MOST_TENTHS);
    }
}
