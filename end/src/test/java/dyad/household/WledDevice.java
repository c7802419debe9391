package dyad.household;

import dyad.household.Guest.Heard;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;

/**
 * A lamp with WLED, after kno.wled.ge ("MQTT", "JSON API") and its {@code mqtt.cpp}: {@code /status} is retained with a
 * will; {@code /g}, {@code /c} and {@code /v} follow every change, retained only if so set.
 */
public final class WledDevice implements AutoCloseable {
    private final String device;
    private final boolean retains;
    private final Guest guest;
    private volatile int brightness;
    private volatile int lastBrightness = 128;
    private volatile String colour = "#0000FF";
    private volatile int effect = 9;

    /** @param brightness 0 for off */
    public WledDevice(int port, String device, int brightness, boolean retains) throws InterruptedException {
        this.device = device;
        this.retains = retains;
        this.brightness = brightness;
        this.guest = Guest.device(
                port,
                new Heard(device + "/status", "offline", true),
                List.of(device, device + "/col", device + "/api"),
                this::hear,
                this::publish);
    }

    private synchronized void hear(Guest guest, Heard order) {
        if (order.topic().equals(device + "/api") && order.text().startsWith("{")) {
            apply(Json.createReader(new StringReader(order.text())).readObject());
            publish(guest);
        }
    }

    private void apply(JsonObject state) {
        brightness = state.getInt("bri", brightness);
        boolean on = state.getBoolean("on", brightness > 0);
        if (on != brightness > 0) {
            lastBrightness = on ? lastBrightness : brightness;
            brightness = on ? lastBrightness : 0;
        }
        if (state.containsKey("seg")) {
            JsonObject segment = state.getJsonObject("seg");
            effect = segment.getInt("fx", effect);
            if (segment.containsKey("col")) {
                JsonArray rgb = segment.getJsonArray("col").getJsonArray(0);
                colour = String.format("#%02X%02X%02X", rgb.getInt(0), rgb.getInt(1), rgb.getInt(2));
            }
        }
    }

    private synchronized void publish(Guest guest) {
        guest.say(device + "/g", String.valueOf(brightness), retains);
        guest.say(device + "/c", colour, retains);
        guest.say(device + "/status", "online", true);
        guest.say(device + "/v", "<vs><ac>" + brightness + "</ac><fx>" + effect + "</fx></vs>", retains);
    }

    /** All orders that it got, in order. */
    List<String> orders() {
        return guest.heard(device + "/api");
    }

    /** Somebody turns it by hand. */
    synchronized void turn(int level) {
        brightness = level;
        publish(guest);
    }

    /** Says that it is there, or is not. */
    void seems(String word) {
        guest.say(device + "/status", word, true);
    }

    /** Brightness 0 to 255, colour and effect. */
    public synchronized String shows() {
        return brightness + " " + colour + " " + effect;
    }

    void vanish() {
        guest.vanish();
    }

    void comeBack() throws InterruptedException {
        guest.come();
    }

    @Override
    public void close() {
        guest.close();
    }
}
