package dyad.lamp;

import java.util.List;
import java.util.Optional;

/** How lamps of one firmware speak over MQTT. Each is written after its firmware's own documentation. */
public sealed interface Dialect permits Wled, Tasmota, Zigbee2Mqtt {

    /** The most bytes that a message about a lamp may have. */
    int MOST_BYTES = 16 * 1024;

    /** The topics on which the lamp tells of itself. */
    List<String> topics();

    /** Asks the lamp for its state, where it can be asked. */
    List<Order> ask();

    /** Understands a message on one of the topics. */
    Report hear(String topic, byte[] payload) throws PayloadException;

    /**
     * Shines.
     *
     * @param light what is wanted
     * @param from what the lamp shines by our own word now; empty if it is not in our hand yet
     * @param fadeMillis how long the change takes
     * @param known what it has told of itself
     */
    List<Order> show(Light light, Optional<Light> from, long fadeMillis, LampState known);

    /** Gives the lamp back as it was; off, if it never said. */
    List<Order> giveBack(LampState before, long fadeMillis);

    /** What is to be put right when the lamp has faded to what it was. */
    List<Order> afterwards(LampState before);
}
