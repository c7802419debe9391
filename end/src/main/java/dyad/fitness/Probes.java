package dyad.fitness;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dyad.connection.Packets;
import dyad.hum.OutgoingFrame;
import dyad.seam.Entropy;
import java.util.List;
import java.util.stream.Stream;

/** Random frames on random topics, which to the relay look like those of an end. */
final class Probes {
    private final Entropy entropy;

    Probes(Entropy entropy) {
        this.entropy = entropy;
    }

    String topic() {
        return Packets.randomTopic(entropy);
    }

    List<String> topics(int count) {
        return Stream.generate(this::topic).limit(count).toList();
    }

    /** A frame just as an end sends it. */
    Mqtt5Publish frame(String topic) {
        return Packets.publish(new OutgoingFrame(0, topic, entropy.bytes(Packets.FRAME_BYTES), false));
    }

    /** One that the relay is to forget after so long. */
    Mqtt5Publish frame(String topic, long seconds) {
        return frame(topic).extend().messageExpiryInterval(seconds).build();
    }
}
