package dyad.bench;

import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import dyad.connection.Packets;
import dyad.hum.OutgoingFrame;
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
    private static final int KEEP_ALIVE_SECONDS = 60;

    private final List<String> own;
    private final List<String> partners;
    private final Mqtt5AsyncClient client;
    private long sent;

    /**
     * @param own its 64 topics
     * @param partners the 192 that it listens on
     * @param heard told of every frame that comes in live
     */
    CrowdEnd(RelayProcess relay, EventLoopGroup threads, List<String> own, List<String> partners, Runnable heard) {
        this.own = own;
        this.partners = partners;
        Mqtt5ClientBuilder builder = Mqtt5Client.builder()
                .identifier(CrowdTopics.random())
                .serverHost("127.0.0.1")
                .serverPort(relay.port())
                .executorConfig(MqttClientExecutorConfig.builder()
                        .nettyExecutor(threads)
                        .nettyThreads(1)
                        .applicationScheduler(Schedulers.trampoline())
                        .build());
        this.client = relay.trusting().map(builder::sslConfig).orElse(builder).buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, publication -> {
            if (!publication.isRetain()) {
                heard.run();
            }
        });
    }

    /** Connects and listens; done when the relay has consented to all. */
    CompletableFuture<?> connect() {
        return client.connect(Packets.connect(KEEP_ALIVE_SECONDS)).thenCompose(_ -> subscribe());
    }

    private CompletableFuture<?> subscribe() {
        return CompletableFuture.allOf(Packets.inParts(partners).stream()
                .map(some -> client.subscribe(Packets.subscribe(some)))
                .toArray(CompletableFuture[]::new));
    }

    /** Leaves the next frame; on one thread only. */
    void publish() {
        byte[] payload = new byte[Packets.FRAME_BYTES];
        ThreadLocalRandom.current().nextBytes(payload);
        String topic = own.get((int) (sent % own.size()));
        var _ = client.publish(Packets.publish(new OutgoingFrame(sent++, topic, payload, false)));
    }

    CompletableFuture<?> disconnect() {
        return client.disconnect();
    }
}
