package dyad.household;

import com.hivemq.client.mqtt.MqttClientState;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dyad.connection.Await;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Somebody else at the household's broker: hears on topics, says things, and comes back when the broker does. */
public final class Guest implements AutoCloseable {
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final int port;
    private final Optional<Heard> will;
    private volatile Mqtt5AsyncClient client;
    private volatile boolean gone;
    private final List<String> topics;
    private final BiConsumer<Guest, Heard> listener;
    private final Consumer<Guest> arrival;

    private Guest(
            int port,
            Optional<Heard> will,
            List<String> topics,
            BiConsumer<Guest, Heard> listener,
            Consumer<Guest> arrival) {
        this.topics = topics;
        this.listener = listener;
        this.arrival = arrival;
        this.port = port;
        this.will = will;
        this.client = client();
    }

    /** A new one for every coming of its own will: what a client hears ends with its own leaving. */
    private Mqtt5AsyncClient client() {
        AtomicBoolean listening = new AtomicBoolean();
        Mqtt5AsyncClient fresh = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .automaticReconnect()
                .initialDelay(200, TimeUnit.MILLISECONDS)
                .maxDelay(400, TimeUnit.MILLISECONDS)
                .applyAutomaticReconnect()
                .willPublish(will.map(Guest::publication).orElse(null))
                .addConnectedListener(_ -> arrive(listening.getAndSet(true)))
                .addDisconnectedListener(
                        context -> context.getReconnector().reconnect(context.getSource() != MqttDisconnectSource.USER))
                .buildAsync();
        fresh.publishes(MqttGlobalPublishFilter.ALL, this::hear, Runnable::run);
        return fresh;
    }

    /** Who only listens; it sees whether what comes was published to be retained. */
    public static Guest listening(int port, String... topics) throws InterruptedException {
        return of(port, Optional.empty(), List.of(topics), (_, _) -> {}, _ -> {});
    }

    /** A device: it says {@code arrival} whenever it is there. */
    static Guest device(
            int port, Heard will, List<String> topics, BiConsumer<Guest, Heard> listener, Consumer<Guest> arrival)
            throws InterruptedException {
        return of(port, Optional.of(will), topics, listener, arrival);
    }

    private static Guest of(
            int port,
            Optional<Heard> will,
            List<String> topics,
            BiConsumer<Guest, Heard> listener,
            Consumer<Guest> arrival)
            throws InterruptedException {
        return new Guest(port, will, topics, listener, arrival).come();
    }

    /** Comes in. */
    Guest come() throws InterruptedException {
        if (gone) {
            gone = false;
            client = client();
        }
        var _ = client.connect();
        Await.until("a guest is connected", () -> client.getState() == MqttClientState.CONNECTED);
        return this;
    }

    private void arrive(boolean listensAlready) {
        if (listensAlready) {
            arrival.accept(this);
            return;
        }
        CompletableFuture<?> listening = CompletableFuture.completedFuture(null);
        for (String topic : topics) {
            listening = client.subscribeWith()
                    .topicFilter(topic)
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .retainAsPublished(true)
                    .send();
        }
        var _ = listening.thenRun(() -> arrival.accept(this));
    }

    private void hear(Mqtt5Publish publication) {
        Heard one = new Heard(
                publication.getTopic().toString(),
                new String(publication.getPayloadAsBytes(), StandardCharsets.UTF_8),
                publication.isRetain());
        heard.add(one);
        listener.accept(this, one);
    }

    /** All that it heard. */
    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** The texts on this topic. */
    List<String> heard(String topic) {
        return heard.stream()
                .filter(one -> one.topic().equals(topic))
                .map(Heard::text)
                .toList();
    }

    void forget() {
        heard.clear();
    }

    /** Publishes. */
    public void say(String topic, String text, boolean retained) {
        say(topic, text.getBytes(StandardCharsets.UTF_8), retained);
    }

    void say(String topic, byte[] payload, boolean retained) {
        var _ = client.publishWith()
                .topic(topic)
                .payload(payload)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retained)
                .send();
    }

    private static Mqtt5Publish publication(Heard will) {
        return Mqtt5Publish.builder()
                .topic(will.topic())
                .payload(will.text().getBytes(StandardCharsets.UTF_8))
                .retain(will.retained())
                .build();
    }

    /** Vanishes, so that the broker speaks its will. */
    void vanish() {
        gone = true;
        client.disconnectWith()
                .reasonCode(Mqtt5DisconnectReasonCode.DISCONNECT_WITH_WILL_MESSAGE)
                .send()
                .join();
    }

    @Override
    public void close() {
        var _ = client.disconnect();
    }

    /** A publication. */
    public record Heard(String topic, String text, boolean retained) {}
}
