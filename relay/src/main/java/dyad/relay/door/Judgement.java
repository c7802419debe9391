package dyad.relay.door;

import io.netty.handler.codec.mqtt.MqttMessage;

/** What the {@link PacketLaw} says of one packet. */
sealed interface Judgement {

    /** Lawful: this, and not the packet as it came, goes on to the broker. */
    record Pass(MqttMessage message) implements Judgement {}

    /** A lawful goodbye: close without a word. */
    record Goodbye() implements Judgement {}

    /** Unlawful: say why and close. */
    record Refuse(Refusal why) implements Judgement {}
}
