package dyad.household;

import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.datatypes.MqttTopicFilter;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import com.hivemq.client.mqtt.mqtt5.message.unsubscribe.Mqtt5Unsubscribe;
import dyad.connection.Encryption;
import dyad.connection.Login;
import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.connection.RelayException;
import dyad.lamp.Order;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The connection to the household's broker: an ordinary, well-behaved MQTT 5 client, unlike the link's own. It comes
 * back by itself after pauses of one second to a minute, and leaves with a DISCONNECT. MQTT 5, because only there a client
 * can say how large a packet it takes. All methods return at once and may be called from any thread.
 */
final class Broker implements AutoCloseable {
    /** A packet may be as large as Zigbee2MQTT's list of some hundred devices. */
    static final int LARGEST_PACKET = 4 * 1024 * 1024;

    private static final int MOST_AT_ONCE = 64;
    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final Mqtt5AsyncClient client;
    private final BrokerListener listener;
    private volatile boolean closing;
    private volatile CompletableFuture<?> lastSaid = CompletableFuture.completedFuture(null);

    /**
     * Does not connect yet.
     *
     * @param clientId how the broker knows this end
     * @param will what the broker says for us if we vanish
     */
    Broker(RelayAccess access, String clientId, Optional<Order> will, BrokerListener listener) throws RelayException {
        this.listener = listener;
        Mqtt5ClientBuilder builder = Mqtt5Client.builder()
                .identifier(clientId)
                .executorConfig(
                        MqttClientExecutorConfig.builder().nettyThreads(1).build())
                .transportConfig(transport(access))
                .automaticReconnect()
                .initialDelay(FIRST_PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                .maxDelay(LONGEST_PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                .applyAutomaticReconnect()
                .addConnectedListener(_ -> listener.connected())
                .addDisconnectedListener(this::disconnected)
                .willPublish(will.map(Broker::publication).orElse(null))
                .simpleAuth(access.address().login().map(Broker::auth).orElse(null));
        this.client = builder.buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, this::receive, Runnable::run);
    }

    private static Mqtt5SimpleAuth auth(Login login) {
        return Mqtt5SimpleAuth.builder()
                .username(login.user())
                .password(login.password().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static MqttClientTransportConfig transport(RelayAccess access) throws RelayException {
        RelayAddress address = access.address();
        return MqttClientTransportConfig.builder()
                .serverHost(address.host())
                .serverPort(address.port())
                .socketConnectTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .sslConfig(address.encrypted() ? Encryption.settings(access, PATIENCE_MILLIS) : null)
                .build();
    }

    /** Begins to connect, and does not stop before {@link #close}. */
    void start() {
        var _ = client.connect(Mqtt5Connect.builder()
                .cleanStart(true)
                .sessionExpiryInterval(0)
                .keepAlive(KEEP_ALIVE_SECONDS)
                .restrictions()
                .maximumPacketSize(LARGEST_PACKET)
                .receiveMaximum(MOST_AT_ONCE)
                .applyRestrictions()
                .build());
    }

    private void disconnected(MqttClientDisconnectedContext context) {
        // Old orders are of no use; what is listened on stays so, by the client itself.
        context.getReconnector().republishIfSessionExpired(false);
        if (closing) {
            context.getReconnector().reconnect(false);
        } else {
            listener.disconnected(context.getCause());
        }
    }

    private void receive(Mqtt5Publish publication) {
        listener.message(new BrokerListener.Message(
                publication.getTopic().toString(), publication.getPayloadAsBytes(), publication.isRetain()));
    }

    /** Listens on these topics, over all connections to come; what the broker has kept on them comes in after that. */
    CompletableFuture<?> listen(Collection<String> topics) {
        List<Mqtt5Subscription> subscriptions = topics.stream()
                .map(topic -> Mqtt5Subscription.builder()
                        .topicFilter(topic)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .build())
                .toList();
        return subscriptions.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : client.subscribe(
                        Mqtt5Subscribe.builder().addSubscriptions(subscriptions).build());
    }

    /** Listens no more on these topics. */
    void ignore(Collection<String> topics) {
        if (!topics.isEmpty()) {
            var _ = client.unsubscribe(Mqtt5Unsubscribe.builder()
                    .addTopicFilters(topics.stream().map(MqttTopicFilter::of))
                    .build());
        }
    }

    /** Publishes, in the order of the calls; dropped if there is no connection. */
    void say(Order order) {
        if (client.getState().isConnected()) {
            lastSaid = client.publish(publication(order));
        }
    }

    private static Mqtt5Publish publication(Order order) {
        return Mqtt5Publish.builder()
                .topic(order.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(order.retained())
                .payload(order.bytes())
                .build();
    }

    /** Completes when what was said so far is at the broker, or cannot get there. */
    CompletableFuture<?> said() {
        return lastSaid;
    }

    /** Says goodbye, and tries no more. */
    @Override
    public void close() {
        closing = true;
        var _ = client.disconnect();
    }
}
