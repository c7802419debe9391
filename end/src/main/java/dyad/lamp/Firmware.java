package dyad.lamp;

import java.util.Arrays;
import java.util.Optional;

/** What may run on a lamp, or between it and the broker. */
public enum Firmware {
    WLED("wled", 32),
    TASMOTA("tasmota", 96),
    ZIGBEE2MQTT("zigbee2mqtt", 128);

    private final String word;
    private final int longestTopic;

    Firmware(String word, int longestTopic) {
        this.word = word;
        this.longestTopic = longestTopic;
    }

    /** The name in the configuration, on the command line and in JSON. */
    public String word() {
        return word;
    }

    /** The firmware with this name. */
    public static Optional<Firmware> parse(String word) {
        return Arrays.stream(values())
                .filter(firmware -> firmware.word.equals(word))
                .findFirst();
    }

    /** The most characters that a device's topic has there. */
    int longestTopic() {
        return longestTopic;
    }

    /** How to speak with the device of this topic. */
    Dialect dialect(String topic) {
        return switch (this) {
            case WLED -> new Wled(topic);
            case TASMOTA -> new Tasmota(topic);
            case ZIGBEE2MQTT -> new Zigbee2Mqtt(topic);
        };
    }
}
