package dyad.connection;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dyad.hum.OutgoingFrame;
import java.util.List;

/**
 * What only needs to be written.
 *
 * @param frame the frame of this tick
 * @param spares frames for the ticks after it, should theirs not be ready
 * @param tickMillis the length of the tick after this one
 */
record Ready(Publication frame, List<Publication> spares, long tickMillis) {

    /**
     * One frame as it is handed to the connection.
     *
     * @param frame what {@link dyad.hum.Voice#written} is told
     * @param packet what to hand over
     */
    record Publication(OutgoingFrame frame, Mqtt5Publish packet) {

        static Publication of(OutgoingFrame frame) {
            return new Publication(frame, Packets.publish(frame));
        }
    }
}
