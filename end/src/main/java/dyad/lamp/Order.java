package dyad.lamp;

import java.nio.charset.StandardCharsets;

/**
 * A publication to the household's broker.
 *
 * @param topic where
 * @param text what, as UTF-8
 * @param retained whether the broker keeps it. Never for a lamp: one that starts again would be told an old light.
 */
public record Order(String topic, String text, boolean retained) {

    /** One that is not kept. */
    public static Order of(String topic, String text) {
        return new Order(topic, text, false);
    }

    /** The bytes to publish. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
