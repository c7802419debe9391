package dyad.household;

import dyad.household.Guest.Heard;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;

/**
 * Zigbee2MQTT with one colour lamp and one plug, after zigbee2mqtt.io ("MQTT Topics and Messages",
 * "Device-Availability"): bridge state, devices and availability are retained; a lamp's state is published after each
 * {@code set} and {@code get}, not retained.
 */
final class ZigbeeBridge implements AutoCloseable {
    static final String LAMP = "kitchen/desk";
    private static final String BASE = "zigbee2mqtt/";

    private final Guest guest;
    private JsonObject state = Json.createObjectBuilder()
            .add("state", "OFF")
            .add("brightness", 200)
            .add("color_mode", "xy")
            .add("color", Json.createObjectBuilder().add("x", 0.4599).add("y", 0.4106))
            .build();

    ZigbeeBridge(int port) throws InterruptedException {
        this.guest = Guest.device(
                port,
                new Heard(BASE + "bridge/state", "{\"state\":\"offline\"}", true),
                List.of(BASE + LAMP + "/set", BASE + LAMP + "/get"),
                this::hear,
                ZigbeeBridge::arrive);
    }

    private static void arrive(Guest there) {
        there.say(BASE + "bridge/state", "{\"state\":\"online\"}", true);
        there.say(BASE + "bridge/devices", """
                [{"ieee_address":"0x00124b00120144ae","type":"Coordinator","friendly_name":"Coordinator","definition":null},
                 {"ieee_address":"0x00158d00018255df","friendly_name":"plug","definition":{"exposes":[{"type":"switch"}]}},
                 {"ieee_address":"0x90fd9ffffe6494fc","friendly_name":"kitchen/desk","definition":{"exposes":[
                  {"type":"light","features":[{"name":"state"},{"name":"brightness"},{"name":"color_xy"}]}]}}]""", true);
        there.say(BASE + LAMP + "/availability", "{\"state\":\"online\"}", true);
    }

    private synchronized void hear(Guest guest, Heard order) {
        if (order.topic().endsWith("/set")) {
            JsonObject wanted =
                    Json.createReader(new StringReader(order.text())).readObject();
            JsonObjectBuilder fresh = Json.createObjectBuilder(state);
            wanted.forEach((name, value) -> {
                if (!name.equals("transition")) {
                    fresh.add(name, value);
                }
            });
            state = fresh.build();
        }
        guest.say(BASE + LAMP, state.toString(), false);
    }

    /** All that was to be set, in order. */
    List<String> orders() {
        return guest.heard(BASE + LAMP + "/set");
    }

    synchronized String shows() {
        return state.getString("state") + " " + state.getInt("brightness");
    }

    /** The lamp is cut from the mains, or given power again. */
    void power(boolean on) {
        guest.say(BASE + LAMP + "/availability", on ? "online" : "offline", true);
    }

    @Override
    public void close() {
        guest.close();
    }
}
