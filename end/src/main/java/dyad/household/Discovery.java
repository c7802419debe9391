package dyad.household;

import dyad.senses.Presence;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The payload of Home Assistant's device discovery: {@code device}, {@code origin} and {@code components}, each of which
 * names its platform and a unique id; availability stands once for all.
 */
final class Discovery {
    private final Names names;

    private Discovery(Names names) {
        this.names = names;
    }

    static String payload(Names names) {
        return new Discovery(names).whole().toString();
    }

    private JsonObject whole() {
        JsonObjectBuilder device = Json.createObjectBuilder()
                .add("identifiers", Json.createArrayBuilder().add(names.object()))
                .add("name", "Dyad")
                .add("manufacturer", "Dyad")
                .add("model", "One end of a link");
        return Json.createObjectBuilder()
                .add("device", device)
                .add("origin", Json.createObjectBuilder().add("name", "Dyad"))
                .add("availability_topic", names.availability())
                .add("qos", 1)
                .add("components", components())
                .build();
    }

    private JsonObjectBuilder components() {
        return Json.createObjectBuilder()
                .add("presence", sensor("presence", "Presence", names.presence(), presences()))
                .add("nearness", nearness())
                .add("direction", sensor("direction", "Direction", names.direction(), directions()))
                .add("event", event())
                .add("say", entity("notify", "say", "Say").add("command_topic", names.say()))
                .add("touch", entity("button", "touch", "Touch").add("command_topic", names.touch()))
                .add("quiet", entity("button", "quiet", "Quiet").add("command_topic", names.quiet()));
    }

    private JsonObjectBuilder sensor(String key, String name, String topic, JsonArrayBuilder options) {
        return entity("sensor", key, name)
                .add("device_class", "enum")
                .add("options", options)
                .add("state_topic", topic)
                .add("expire_after", HomeAssistant.EXPIRE_SECONDS);
    }

    /** Without a state class: Home Assistant would keep statistics of it for ever. */
    private JsonObjectBuilder nearness() {
        return entity("sensor", "nearness", "Nearness")
                .add("unit_of_measurement", "%")
                .add("state_topic", names.nearness())
                .add("expire_after", HomeAssistant.EXPIRE_SECONDS);
    }

    private JsonObjectBuilder event() {
        return entity("event", "event", "Felt")
                .add("event_types", texts(Arrays.stream(Happening.values()).map(Happening::word)))
                .add("state_topic", names.event());
    }

    private JsonObjectBuilder entity(String platform, String key, String name) {
        return Json.createObjectBuilder()
                .add("platform", platform)
                .add("unique_id", names.object() + "_" + key)
                .add("name", name);
    }

    private static JsonArrayBuilder presences() {
        return texts(Arrays.stream(Presence.values()).map(Presence::word));
    }

    /** The words of Home Assistant's own proximity. */
    private static JsonArrayBuilder directions() {
        return texts(Stream.of("arrived", "away_from", "stationary", "towards"));
    }

    private static JsonArrayBuilder texts(Stream<String> words) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        words.forEach(array::add);
        return array;
    }
}
