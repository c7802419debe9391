package dyad.kills;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import dyad.connection.RelayAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An MQTT client that knows the topics of a pair: sees what the relay has kept of them, and then what comes in. */
final class Watcher implements AutoCloseable {
    private static final int TOPICS_AT_ONCE = 16;

    private final Mqtt5AsyncClient client;
    private final Map<String, ByteBuffer> newest = new ConcurrentHashMap<>();
    private final Map<String, ByteBuffer> kept = new ConcurrentHashMap<>();
    private final Set<ByteBuffer> all = ConcurrentHashMap.newKeySet();

    Watcher(RelayAddress relay, List<String> topics) {
        client = Mqtt5Client.builder()
                .serverHost(relay.host())
                .serverPort(relay.port())
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, this::see, Runnable::run);
        client.connect().join();
        for (int from = 0; from < topics.size(); from += TOPICS_AT_ONCE) {
            List<Mqtt5Subscription> some = topics.subList(from, Math.min(from + TOPICS_AT_ONCE, topics.size())).stream()
                    .map(topic -> Mqtt5Subscription.builder()
                            .topicFilter(topic)
                            .qos(MqttQos.AT_MOST_ONCE)
                            .build())
                    .toList();
            client.subscribe(Mqtt5Subscribe.builder().addSubscriptions(some).build())
                    .join();
        }
    }

    private void see(Mqtt5Publish frame) {
        String topic = frame.getTopic().toString();
        ByteBuffer payload = ByteBuffer.wrap(frame.getPayloadAsBytes());
        all.add(payload);
        if (frame.isRetain()) {
            kept.put(topic, payload);
            // What was kept may come after what came in meanwhile.
            newest.putIfAbsent(topic, payload);
        } else {
            newest.put(topic, payload);
        }
    }

    /** By topic, what came last. */
    Map<String, ByteBuffer> newest() {
        return Map.copyOf(newest);
    }

    /** By topic, what the relay had kept when this began to look. */
    Map<String, ByteBuffer> kept() {
        return Map.copyOf(kept);
    }

    /** Everything that came. */
    Set<ByteBuffer> all() {
        return Set.copyOf(all);
    }

    /** How many of its topics have something newer than this. */
    long renewed(Map<String, ByteBuffer> before) {
        return newest.entrySet().stream()
                .filter(one -> !one.getValue().equals(before.get(one.getKey())))
                .count();
    }

    @Override
    public void close() {
        // The relay may be gone already.
        client.disconnect().exceptionally(_ -> null).join();
    }
}
