package dyad.connection;

import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.MqttProxyConfig;
import com.hivemq.client.mqtt.MqttProxyProtocol;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import dyad.hum.OutgoingFrame;
import dyad.hum.Pace;
import dyad.seam.Entropy;
import io.reactivex.schedulers.Schedulers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What the packets of the hum look like. All ends send the same ones: nothing here depends on who is connected to whom,
 * or on what is said.
 */
public final class Packets {
    /** Bytes in a frame. */
    public static final int FRAME_BYTES = 512;

    /** A frame's PUBLISH with its topic and properties, section 3.3. */
    public static final int FRAME_PACKET_BYTES = 555;

    private static final int NAME_BYTES = 16;

    /** Topics in one SUBSCRIBE: more would exceed a packet of 2 KB. */
    private static final int TOPICS_AT_ONCE = 16;

    /** Nobody sends or takes a larger packet. */
    public static final int LARGEST_PACKET = 2_048;

    /** Publications that the MQTT client may hold before they are heard: they never wait, so few will do. */
    private static final int MOST_WAITING = 1_024;

    private static final long PATIENCE_MILLIS = 10_000;

    /** The MQTT client's own, without a sentence for the person: whoever waits for the relay's welcome gives up before. */
    private static final long CLIENTS_PATIENCE_MILLIS = 2 * PATIENCE_MILLIS;

    private Packets() {}

    /** A client for one connection, which never connects again by itself. */
    static Mqtt5AsyncClient client(RelayAccess access, Entropy entropy, OwnLoop loop, Consumer<Throwable> onEnd)
            throws RelayException {
        return guest(access, entropy)
                .executorConfig(MqttClientExecutorConfig.builder()
                        .nettyExecutor(loop)
                        .nettyThreads(1)
                        .applicationScheduler(Schedulers.trampoline())
                        .build())
                .addDisconnectedListener(context -> onEnd.accept(cause(context)))
                .buildAsync();
    }

    /** The MQTT client throws the same for a DISCONNECT that came as for one that it would send itself. */
    private static Throwable cause(MqttClientDisconnectedContext context) {
        Throwable cause = context.getCause();
        boolean refused =
                context.getSource() == MqttDisconnectSource.CLIENT && cause instanceof Mqtt5DisconnectException;
        return refused ? new NoMqttException(String.valueOf(cause.getMessage())) : cause;
    }

    /** Who would come to this relay once, under a new name. */
    public static Mqtt5ClientBuilder guest(RelayAccess access, Entropy entropy) throws RelayException {
        boolean encrypted = access.address().encrypted();
        return guest(
                access,
                entropy,
                encrypted ? Optional.of(Encryption.settings(access, PATIENCE_MILLIS)) : Optional.empty());
    }

    /** Who would come with this version of TLS and no other: ends never do. */
    public static Mqtt5ClientBuilder guest(RelayAccess access, Entropy entropy, String version) throws RelayException {
        return guest(access, entropy, Optional.of(Encryption.settings(access, version, PATIENCE_MILLIS)));
    }

    private static Mqtt5ClientBuilder guest(
            RelayAccess access, Entropy entropy, Optional<MqttClientSslConfig> encryption) {
        Mqtt5ClientBuilder unnamed =
                Mqtt5Client.builder().identifier(randomName(entropy)).transportConfig(transport(access, encryption));
        Optional<Mqtt5SimpleAuth> login = access.address().login().map(Packets::simpleAuth);
        return login.isPresent() ? unnamed.simpleAuth(login.get()) : unnamed;
    }

    /** Nothing is remembered by the relay, and no will is left. */
    public static Mqtt5Connect connect(int keepAliveSeconds) {
        return Mqtt5Connect.builder()
                .cleanStart(true)
                .sessionExpiryInterval(0)
                .keepAlive(keepAliveSeconds)
                .restrictions()
                .maximumPacketSize(LARGEST_PACKET)
                .receiveMaximum(MOST_WAITING)
                .topicAliasMaximum(0)
                .sendTopicAliasMaximum(0)
                .applyRestrictions()
                .build();
    }

    /** These topics in their order, as many at a time as one SUBSCRIBE holds. */
    public static List<List<String>> inParts(List<String> topics) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < topics.size(); from += TOPICS_AT_ONCE) {
            parts.add(topics.subList(from, Math.min(from + TOPICS_AT_ONCE, topics.size())));
        }
        return parts;
    }

    /** A topic such as ends have, which nobody listens on. */
    public static String randomTopic(Entropy entropy) {
        return "d/" + randomName(entropy);
    }

    /** Listens on all these topics: not more than one of {@link #inParts}. */
    public static Mqtt5Subscribe subscribe(List<String> topics) {
        List<Mqtt5Subscription> subscriptions = topics.stream()
                .map(topic -> Mqtt5Subscription.builder()
                        .topicFilter(topic)
                        .qos(MqttQos.AT_MOST_ONCE)
                        .build())
                .toList();
        return Mqtt5Subscribe.builder().addSubscriptions(subscriptions).build();
    }

    /** Ready to be written as it is. */
    public static Mqtt5Publish publish(OutgoingFrame frame) {
        return Mqtt5Publish.builder()
                .topic(frame.topic())
                .qos(MqttQos.AT_MOST_ONCE)
                .retain(true)
                .messageExpiryInterval(Pace.EXPIRY_SECONDS)
                .payload(frame.payload())
                .build();
    }

    private static MqttClientTransportConfig transport(RelayAccess access, Optional<MqttClientSslConfig> encryption) {
        RelayAddress address = access.address();
        return MqttClientTransportConfig.builder()
                .serverHost(address.host())
                .serverPort(address.port())
                .socketConnectTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(CLIENTS_PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .proxyConfig(access.proxy().map(Packets::proxy).orElse(null))
                .sslConfig(encryption.orElse(null))
                .build();
    }

    private static MqttProxyConfig proxy(SocksProxy proxy) {
        return MqttProxyConfig.builder()
                .protocol(MqttProxyProtocol.SOCKS_5)
                .host(proxy.address().host())
                .port(proxy.address().port())
                .username(proxy.isolation().user())
                .password(proxy.isolation().password())
                .handshakeTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .build();
    }

    private static Mqtt5SimpleAuth simpleAuth(Login login) {
        return Mqtt5SimpleAuth.builder()
                .username(login.user())
                .password(login.password().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static String randomName(Entropy entropy) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(entropy.bytes(NAME_BYTES));
    }
}
