package dyad.household;

import dyad.household.Guest.Heard;
import java.util.List;

/**
 * A lamp with Tasmota, after tasmota.github.io ("Commands", "MQTT", "Lights") and its {@code xdrv_12_discovery}: {@code LWT}
 * retained with a will; every command is answered at {@code stat/…/RESULT}; nothing of its state is retained.
 */
final class TasmotaDevice implements AutoCloseable {
    private final String topic;
    private final Guest guest;
    private String power = "ON";
    private int hue = 240;
    private int saturation = 100;
    private int dimmer = 30;
    private String fade = "OFF";

    TasmotaDevice(int port, String topic) throws InterruptedException {
        this.topic = topic;
        this.guest = Guest.device(
                port,
                new Heard("tele/" + topic + "/LWT", "Offline", true),
                List.of("cmnd/" + topic + "/#"),
                this::hear,
                there -> arrive(there, topic));
    }

    private static void arrive(Guest guest, String called) {
        guest.say("tele/" + called + "/LWT", "Online", true);
        guest.say(
                "tasmota/discovery/C0FFEE000001/config",
                "{\"ip\":\"192.168.1.9\",\"dn\":\"Bed = lamp\",\"t\":\"" + called
                        + "\",\"ft\":\"%prefix%/%topic%/\",\"ofln\":\"Offline\",\"onln\":\"Online\",\"lt_st\":3,\"ver\":1}",
                true);
    }

    private synchronized void hear(Guest guest, Heard order) {
        String command = order.topic().substring(("cmnd/" + topic + "/").length());
        switch (command) {
            case "State" -> answer(guest, state());
            case "Power" -> {
                power = order.text();
                answer(guest, "{\"POWER\":\"" + power + "\"}");
            }
            case "Fade" -> {
                fade = order.text().equals("1") ? "ON" : "OFF";
                answer(guest, "{\"Fade\":\"" + fade + "\"}");
            }
            case "Speed2" -> answer(guest, "{\"Speed\":1}");
            case "HSBColor" -> {
                String[] parts = order.text().split(",", -1);
                hue = Integer.parseInt(parts[0]);
                saturation = Integer.parseInt(parts[1]);
                dim(guest, Integer.parseInt(parts[2]));
            }
            case "Dimmer" -> dim(guest, Integer.parseInt(order.text()));
            default -> answer(guest, "{\"Command\":\"Unknown\"}");
        }
    }

    private void dim(Guest guest, int level) {
        dimmer = level;
        power = level > 0 ? "ON" : "OFF";
        answer(guest, state());
    }

    private String state() {
        return "{\"POWER\":\"" + power + "\",\"Dimmer\":" + dimmer + ",\"HSBColor\":\"" + hue + "," + saturation + ","
                + dimmer + "\",\"Fade\":\"" + fade + "\",\"Speed\":1}";
    }

    private void answer(Guest guest, String json) {
        guest.say("stat/" + topic + "/RESULT", json, false);
    }

    /** All commands that it got, in order: {@code command payload}. */
    List<String> orders() {
        return guest.heard().stream()
                .map(order -> order.topic().substring(("cmnd/" + topic + "/").length()) + " " + order.text())
                .map(String::strip)
                .toList();
    }

    synchronized String shows() {
        return power + " " + hue + "," + saturation + "," + dimmer + " fade " + fade;
    }

    @Override
    public void close() {
        guest.close();
    }
}
