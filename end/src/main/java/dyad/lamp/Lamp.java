package dyad.lamp;

import java.util.regex.Pattern;

/**
 * A lamp in the household.
 *
 * @param name what the person calls it: 1 to 60 characters, without {@code =} and {@code ,}
 * @param firmware how it is spoken with
 * @param topic which device: WLED's device topic, Tasmota's topic, Zigbee2MQTT's friendly name
 */
public record Lamp(String name, Firmware firmware, String topic) {
    private static final int LONGEST_NAME = 60;

    /** Nothing that a broker reads as a pattern, and nothing that cannot be seen. */
    private static final Pattern TOPIC = Pattern.compile("[^+#\\p{Cntrl}\\p{Cs}/$][^+#\\p{Cntrl}\\p{Cs}]*");

    private static final Pattern NAME = Pattern.compile("[^=,\\p{Cntrl}\\p{Cs}]+");

    /** Makes one of what a person wrote, or what a device said of itself. */
    public static Lamp of(String name, Firmware firmware, String topic) throws LampException {
        String called = name.strip();
        if (!NAME.matcher(called).matches() || called.length() > LONGEST_NAME) {
            throw new LampException("A lamp's name has 1 to 60 characters, and neither = nor a comma.");
        }
        boolean fits = topic.length() <= firmware.longestTopic();
        if (!fits || !TOPIC.matcher(topic).matches()) {
            throw new LampException("The topic of a " + firmware.word() + " lamp has 1 to " + firmware.longestTopic()
                    + " characters, and neither + nor #.");
        }
        return new Lamp(called, firmware, topic);
    }

    /** Reads {@code firmware:topic}, such as {@code wled:wled/sofa}. */
    public static Lamp parse(String name, String device) throws LampException {
        int colon = device.indexOf(':');
        Firmware firmware = Firmware.parse(
                        colon < 0 ? "" : device.substring(0, colon).strip())
                .orElseThrow(() -> new LampException(
                        "Write a lamp as wled:TOPIC, tasmota:TOPIC or zigbee2mqtt:NAME, such as wled:wled/sofa."));
        return of(name, firmware, device.substring(colon + 1).strip());
    }

    /** Reads {@code name = firmware:topic}. */
    public static Lamp parse(String text) throws LampException {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new LampException("Write a lamp as NAME = FIRMWARE:TOPIC, such as sofa = wled:wled/sofa.");
        }
        return parse(text.substring(0, equals), text.substring(equals + 1).strip());
    }

    /** {@code firmware:topic}. */
    public String device() {
        return firmware.word() + ":" + topic;
    }
}
