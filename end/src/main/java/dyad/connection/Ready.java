package dyad.connection;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;

/**
 * A frame that only needs to be written.
 *
 * @param sequence its number, for {@link dyad.hum.Voice#written}
 * @param publication what to hand to the connection
 * @param tickMillis the length of the tick after this one
 */
record Ready(long sequence, Mqtt5Publish publication, long tickMillis) {}
