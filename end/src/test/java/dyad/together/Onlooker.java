package dyad.together;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dyad.connection.RelayAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sees whatever anybody publishes at a relay that lets it: what the relay itself sees of the frames. */
final class Onlooker implements AutoCloseable {
    private final Mqtt5AsyncClient client;
    private final List<Mqtt5Publish> seen = new CopyOnWriteArrayList<>();

    Onlooker(RelayAddress relay) {
        client = Mqtt5Client.builder()
                .serverHost(relay.host())
                .serverPort(relay.port())
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, seen::add);
        client.connect().join();
        // Retained as published: otherwise the relay hides that flag on a live delivery.
        client.subscribeWith()
                .topicFilter("#")
                .qos(MqttQos.EXACTLY_ONCE)
                .retainAsPublished(true)
                .send()
                .join();
    }

    List<Mqtt5Publish> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        client.disconnect().join();
    }
}
