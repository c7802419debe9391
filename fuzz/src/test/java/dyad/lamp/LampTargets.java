package dyad.lamp;

import dyad.fuzz.Target;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What lamps, or whoever publishes in their name, tell: two bytes that choose the topic, then the payload. */
public final class LampTargets {
    private static final List<Dialect> DIALECTS = List.of(
            Firmware.WLED.dialect("wled/sofa"), Firmware.TASMOTA.dialect("sofa"), Firmware.ZIGBEE2MQTT.dialect("sofa"));

    private LampTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        return List.of(Target.of(
                "lamp",
                PayloadException.class,
                LampTargets::hear,
                told(0, 0, "online"),
                told(0, 1, "128"),
                told(0, 2, "#ffd9a8"),
                told(0, 3, "<vs><ac>1</ac><fx>3</fx></vs>"),
                told(1, 0, "Online"),
                told(1, 1, "{\"POWER\":\"ON\",\"Dimmer\":40,\"HSBColor\":\"30,50,40\"}"),
                told(2, 0, "{\"state\":\"ON\",\"brightness\":120,\"color\":{\"x\":0.4,\"y\":0.3}}"),
                told(2, 1, "{\"state\":\"online\"}")));
    }

    /** The first byte chooses the firmware, the second one of its topics. */
    private static boolean hear(byte[] input) throws PayloadException {
        if (input.length < 2) {
            return false;
        }
        Dialect dialect = DIALECTS.get((input[0] & 0xff) % DIALECTS.size());
        List<String> topics = dialect.topics();
        String topic = topics.get((input[1] & 0xff) % topics.size());
        dialect.hear(topic, Arrays.copyOfRange(input, 2, input.length));
        return true;
    }

    private static byte[] told(int firmware, int topic, String payload) {
        byte[] text = payload.getBytes(StandardCharsets.UTF_8);
        byte[] input = new byte[2 + text.length];
        input[0] = (byte) firmware;
        input[1] = (byte) topic;
        System.arraycopy(text, 0, input, 2, text.length);
        return input;
    }
}
