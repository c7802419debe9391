package dyad.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An end as the relay sees it, on the MQTT client that real ends use. Every wait has a limit and fails beyond it. */
final class TestEnd implements AutoCloseable {

    static final long SECONDS = 180;

    private static final int FILTERS_PER_PACKET = 16;

    private final Mqtt5AsyncClient client;
    private final BlockingQueue<Mqtt5Publish> received = new LinkedBlockingQueue<>();

    private TestEnd(Mqtt5AsyncClient client) {
        this.client = client;
        client.publishes(MqttGlobalPublishFilter.ALL, received::add);
    }

    static TestEnd connect(int port) throws Exception {
        return connect(builder(port));
    }

    static TestEnd connectOverTls(int port, MqttClientSslConfig trust) throws Exception {
        return connect(builder(port).serverHost("localhost").sslConfig(trust));
    }

    static TestEnd connectAs(int port, String name, String password) throws Exception {
        return connect(builder(port)
                .simpleAuth()
                .username(name)
                .password(password.getBytes(UTF_8))
                .applySimpleAuth());
    }

    private static Mqtt5ClientBuilder builder(int port) {
        return Mqtt5Client.builder()
                .identifier(UUID.randomUUID().toString())
                .serverHost("127.0.0.1")
                .serverPort(port);
    }

    private static TestEnd connect(Mqtt5ClientBuilder builder) throws Exception {
        TestEnd end = new TestEnd(builder.buildAsync());
        await(end.client.connectWith().cleanStart(true).send());
        return end;
    }

    /** Publishes retained at QoS 0, as every frame is. */
    void publish(String topic, byte[] frame, long expirySeconds) throws Exception {
        await(client.publishWith()
                .topic(topic)
                .payload(frame)
                .qos(MqttQos.AT_MOST_ONCE)
                .retain(true)
                .messageExpiryInterval(expirySeconds)
                .send());
    }

    void publishAll(Map<String, byte[]> frames) throws Exception {
        for (Map.Entry<String, byte[]> frame : frames.entrySet()) {
            publish(frame.getKey(), frame.getValue(), RelayLimits.LONGEST_EXPIRY_SECONDS);
        }
    }

    /** Subscribes to all of them, 16 in a packet. */
    void subscribe(List<String> topics) throws Exception {
        for (int from = 0; from < topics.size(); from += FILTERS_PER_PACKET) {
            List<Mqtt5Subscription> some =
                    topics.subList(from, Math.min(topics.size(), from + FILTERS_PER_PACKET)).stream()
                            .map(topic -> Mqtt5Subscription.builder()
                                    .topicFilter(topic)
                                    .qos(MqttQos.AT_MOST_ONCE)
                                    .build())
                            .toList();
            await(client.subscribe(
                    Mqtt5Subscribe.builder().addSubscriptions(some).build()));
        }
    }

    /** The next frame that arrives. */
    Mqtt5Publish next() throws InterruptedException {
        Mqtt5Publish publish = received.poll(SECONDS, TimeUnit.SECONDS);
        assertNotNull(publish, "no frame arrived in time");
        return publish;
    }

    /** Waits for {@code count} frames on as many topics; of several on one topic the newest. */
    Map<String, byte[]> await(int count) throws InterruptedException {
        Map<String, byte[]> frames = new HashMap<>();
        while (frames.size() < count) {
            Mqtt5Publish publish = next();
            frames.put(publish.getTopic().toString(), publish.getPayloadAsBytes());
        }
        return frames;
    }

    /**
     * The frames that the relay keeps on these topics now, as a newcomer gets them. The relay routes a frame and keeps it
     * in two steps: who asks in the milliseconds between may have to ask again.
     */
    static Map<String, Mqtt5Publish> kept(int port, List<String> topics) {
        Map<String, Mqtt5Publish> kept = new HashMap<>();
        try (TestEnd reader = connect(port)) {
            reader.subscribe(topics);
            Mqtt5Publish publish = reader.received.poll(2, TimeUnit.SECONDS);
            while (publish != null) {
                kept.put(publish.getTopic().toString(), publish);
                long patience = kept.size() < topics.size() ? 1_000 : 0;
                publish = reader.received.poll(patience, TimeUnit.MILLISECONDS);
            }
            return kept;
        } catch (Exception e) {
            throw new AssertionError("cannot read what the relay keeps", e);
        }
    }

    /** How many frames have arrived and were not yet taken. */
    int waiting() {
        return received.size();
    }

    private static void await(CompletableFuture<?> future) throws Exception {
        try {
            future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw new AssertionError("the relay did not answer in time", e);
        }
    }

    @Override
    public void close() {
        var _ = client.disconnect();
    }
}
