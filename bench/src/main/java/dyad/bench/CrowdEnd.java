package dyad.bench;

import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import dyad.hum.Pace;
import io.netty.channel.EventLoopGroup;
import io.reactivex.schedulers.Schedulers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a relay sees of an end: a connection that listens on 192 topics and leaves a frame on each of its own 64 in turn.
 * Many of them share a thread, as their own work is not what is measured.
 */
final class CrowdEnd {
    private static final int FRAME_BYTES = 512;
    private static final int TOPICS_AT_ONCE = 16;
    private static final int KEEP_ALIVE_SECONDS = 60;

    private final List<String> own;
    private final List<String> partners;
    private final Mqtt5AsyncClient client;
    private int beat;

    /**
     * @param own its 64 topics
     * @param partners the 192 that it listens on
     * @param heard told of every frame that comes in live
     */
    CrowdEnd(int port, EventLoopGroup threads, List<String> own, List<String> partners, Runnable heard) {
        this.own = own;
        this.partners = partners;
        this.client = Mqtt5Client.builder()
                .identifier(CrowdTopics.random())
                .serverHost("127.0.0.1")
                .serverPort(port)
                .executorConfig(MqttClientExecutorConfig.builder()
                        .nettyExecutor(threads)
                        .nettyThreads(1)
                        .applicationScheduler(Schedulers.trampoline())
                        .build())
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, publication -> {
            if (!publication.isRetain()) {
                heard.run();
            }
        });
    }

    /** Connects and listens; done when the relay has consented to all. */
    CompletableFuture<?> connect() {
        return client.connectWith()
                .cleanStart(true)
                .sessionExpiryInterval(0)
                .keepAlive(KEEP_ALIVE_SECONDS)
                .send()
                .thenCompose(_ -> subscribe());
    }

    private CompletableFuture<?> subscribe() {
        CompletableFuture<?> all = CompletableFuture.completedFuture(null);
        for (int from = 0; from < partners.size(); from += TOPICS_AT_ONCE) {
            Mqtt5Subscribe some =
                    subscription(partners.subList(from, Math.min(partners.size(), from + TOPICS_AT_ONCE)));
            all = all.thenCombine(client.subscribe(some), (_, answer) -> answer);
        }
        return all;
    }

    private static Mqtt5Subscribe subscription(List<String> topics) {
        return Mqtt5Subscribe.builder()
                .addSubscriptions(topics.stream()
                        .map(topic -> Mqtt5Subscription.builder()
                                .topicFilter(topic)
                                .qos(MqttQos.AT_MOST_ONCE)
                                .build())
                        .toList())
                .build();
    }

    /** Leaves the next frame; on one thread only. */
    void publish() {
        byte[] frame = new byte[FRAME_BYTES];
        ThreadLocalRandom.current().nextBytes(frame);
        var _ = client.publish(Mqtt5Publish.builder()
                .topic(own.get(beat++ % own.size()))
                .qos(MqttQos.AT_MOST_ONCE)
                .retain(true)
                .messageExpiryInterval(Pace.EXPIRY_SECONDS)
                .payload(frame)
                .build());
    }

    CompletableFuture<?> disconnect() {
        return client.disconnect();
    }
}
