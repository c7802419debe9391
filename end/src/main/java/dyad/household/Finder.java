package dyad.household;

import dyad.lamp.Firmware;
import dyad.lamp.Lamp;
import dyad.lamp.LampException;
import dyad.lamp.Payload;
import dyad.lamp.PayloadException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Looks for lamps by what they, or their bridges, keep at the household's broker: WLED's {@code wled/<mac>/status},
 * Tasmota's {@code tele/<topic>/LWT} and {@code tasmota/discovery/<mac>/config}, Zigbee2MQTT's list of devices. Only
 * listens. For one thread.
 */
final class Finder {
    /** What is to be listened on. */
    static final List<String> TOPICS =
            List.of("wled/+/status", "tele/+/LWT", "tasmota/discovery/+/config", "zigbee2mqtt/bridge/devices");

    private static final int MOST = 256;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_SUBTYPES = 100;

    private final Map<String, Lamp> found = new LinkedHashMap<>();
    /** Tasmotas that said what they are: no lamps, or such with another full topic than the usual one. */
    private final Set<String> notLamps = new HashSet<>();

    /** Takes a message on any topic; most are of no lamp. */
    void hear(String topic, byte[] payload) throws PayloadException {
        String[] parts = topic.split("/", -1);
        if (topic.equals("zigbee2mqtt/bridge/devices")) {
            zigbee(Payload.array(payload, Broker.LARGEST_PACKET));
        } else if (parts.length == 3 && parts[0].equals("wled") && parts[2].equals("status")) {
            if (Payload.text(payload, MOST_BYTES).equals("online")) {
                offer("WLED " + parts[1], Firmware.WLED, parts[0] + "/" + parts[1]);
            }
        } else if (parts.length == 3 && parts[0].equals("tele") && parts[2].equals("LWT")) {
            if (Payload.text(payload, MOST_BYTES).equals("Online")) {
                offer(parts[1], Firmware.TASMOTA, parts[1]);
            }
        } else if (topic.startsWith("tasmota/discovery/") && payload.length > 0) {
            tasmota(Payload.object(payload, MOST_BYTES));
        }
    }

    /** {@code t} is its topic, {@code dn} its name, {@code ft} its full topic, {@code lt_st} its kind of light; 0 is none. */
    private void tasmota(JsonObject config) {
        Optional<String> topic = Payload.text(config, "t");
        OptionalInt light = Payload.number(config, "lt_st", 0, MOST_SUBTYPES);
        boolean usual =
                Payload.text(config, "ft").filter("%prefix%/%topic%/"::equals).isPresent();
        if (topic.isEmpty()) {
            return;
        }
        String device = Firmware.TASMOTA.word() + ":" + topic.get();
        found.remove(device);
        if (light.orElse(0) > 0 && usual) {
            offer(Payload.text(config, "dn").orElse(topic.get()), Firmware.TASMOTA, topic.get());
        } else if (notLamps.size() < MOST) {
            notLamps.add(device);
        }
    }

    private void zigbee(JsonArray devices) {
        for (JsonValue value : devices) {
            if (value instanceof JsonObject device && isLight(device)) {
                Payload.text(device, "friendly_name").ifPresent(name -> offer(name, Firmware.ZIGBEE2MQTT, name));
            }
        }
    }

    private static boolean isLight(JsonObject device) {
        return Payload.object(device, "definition")
                .map(definition -> definition.get("exposes"))
                .filter(JsonArray.class::isInstance)
                .map(JsonValue::asJsonArray)
                .stream()
                .flatMap(List::stream)
                .anyMatch(exposed -> exposed instanceof JsonObject object
                        && Payload.text(object, "type").filter("light"::equals).isPresent());
    }

    /** A name or topic that no lamp can have here is passed over. */
    private void offer(String name, Firmware firmware, String topic) {
        try {
            String plain = name.replaceAll("[=,\\s\\p{Cntrl}\\p{Cs}]+", " ").strip();
            String shown = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
            Lamp lamp = Lamp.of(shown.isEmpty() ? firmware.word() : shown, firmware, topic);
            if (found.size() < MOST && !notLamps.contains(lamp.device())) {
                found.putIfAbsent(lamp.device(), lamp);
            }
        } catch (LampException unusable) {
            // Whoever gave it such a name can give it another.
        }
    }

    /** What was found so far. */
    List<Lamp> found() {
        return List.copyOf(found.values());
    }
}
