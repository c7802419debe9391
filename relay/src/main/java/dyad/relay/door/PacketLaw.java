package dyad.relay.door;

import dyad.relay.RelayLimits;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The law for one connection's packets, in their order. Used from the connection's own thread only. */
final class PacketLaw {

    private static final Judgement GOODBYE = new Judgement.Goodbye();

    private final RelayLimits limits;
    private final TokenBucket bucket;
    private final Set<String> subscribed = new HashSet<>();
    private boolean connected;

    PacketLaw(RelayLimits limits, TokenBucket bucket) {
        this.limits = limits;
        this.bucket = bucket;
    }

    /** Whether a lawful CONNECT has passed. */
    boolean connected() {
        return connected;
    }

    Judgement judge(MqttMessage packet) {
        if (packet.decoderResult().isFailure()) {
            return refuse(unreadable(packet.decoderResult().cause()));
        }
        if (!bucket.take(cost(packet))) {
            return refuse(Refusal.TOO_FAST);
        }
        if (connected == (packet.fixedHeader().messageType() == MqttMessageType.CONNECT)) {
            return refuse(Refusal.OUT_OF_TURN);
        }
        return switch (packet) {
            case MqttConnectMessage connect -> connect(connect);
            case MqttPublishMessage publish -> PublishLaw.judge(publish);
            case MqttSubscribeMessage subscribe -> subscribe(subscribe);
            case MqttUnsubscribeMessage unsubscribe -> unsubscribe(unsubscribe);
            default -> other(packet);
        };
    }

    private static Refusal unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongFrameException _ -> Refusal.TOO_LARGE;
            case MqttUnacceptableProtocolVersionException _ -> Refusal.OTHER_VERSION;
            default -> Refusal.MALFORMED;
        };
    }

    private static int cost(MqttMessage packet) {
        return switch (packet) {
            case MqttSubscribeMessage subscribe ->
                1 + subscribe.payload().topicSubscriptions().size();
            case MqttUnsubscribeMessage unsubscribe ->
                1 + unsubscribe.payload().topics().size();
            default -> 1;
        };
    }

    private Judgement connect(MqttConnectMessage packet) {
        Judgement judgement = ConnectLaw.judge(packet);
        connected = judgement instanceof Judgement.Pass;
        return judgement;
    }

    private Judgement subscribe(MqttSubscribeMessage packet) {
        for (MqttTopicSubscription subscription : packet.payload().topicSubscriptions()) {
            Optional<Refusal> unlawful = unlawful(subscription.topicFilter());
            if (unlawful.isPresent()) {
                return refuse(unlawful.get());
            }
            subscribed.add(subscription.topicFilter());
        }
        boolean tooMany = subscribed.size() > limits.subscriptionsPerConnection();
        return tooMany ? refuse(Refusal.TOO_MANY_TOPICS) : new Judgement.Pass(packet);
    }

    private static Optional<Refusal> unlawful(String filter) {
        if (Topics.lawful(filter)) {
            return Optional.empty();
        }
        if (filter.startsWith("$share/")) {
            return Optional.of(Refusal.SHARED);
        }
        boolean wild = filter.indexOf('#') >= 0 || filter.indexOf('+') >= 0;
        return Optional.of(wild ? Refusal.WILDCARD : Refusal.UNLAWFUL_FILTER);
    }

    private Judgement unsubscribe(MqttUnsubscribeMessage packet) {
        List<String> filters = packet.payload().topics();
        if (!filters.stream().allMatch(Topics::lawful)) {
            return refuse(Refusal.UNLAWFUL_FILTER);
        }
        filters.forEach(subscribed::remove);
        return new Judgement.Pass(packet);
    }

    private static Judgement other(MqttMessage packet) {
        return switch (packet.fixedHeader().messageType()) {
            case PINGREQ -> new Judgement.Pass(packet);
            // Not passed on: its session expiry could turn the session into one that outlives the connection.
            case DISCONNECT -> GOODBYE;
            default -> refuse(Refusal.OUT_OF_TURN);
        };
    }

    private static Judgement refuse(Refusal why) {
        return new Judgement.Refuse(why);
    }
}
