package dyad.relay.door;

import dyad.relay.RelayLimits;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.util.UUID;

/**
 * What a CONNECT may ask for. The broker gets a plain one made anew: its client identifier is replaced by a random one,
 * so that nobody can push another off by using the same, and so that the broker never learns it.
 */
final class ConnectLaw {

    private ConnectLaw() {}

    static Judgement judge(MqttConnectMessage connect) {
        MqttConnectVariableHeader header = connect.variableHeader();
        if (header.version() != MqttVersion.MQTT_5.protocolLevel()) {
            return new Judgement.Refuse(Refusal.OTHER_VERSION);
        }
        if (header.isWillFlag()) {
            return new Judgement.Refuse(Refusal.WILL);
        }
        if (!header.isCleanSession() || has(header, MqttPropertyType.SESSION_EXPIRY_INTERVAL, 0)) {
            return new Judgement.Refuse(Refusal.LASTING_SESSION);
        }
        if (header.properties().getProperty(MqttPropertyType.AUTHENTICATION_METHOD.value()) != null) {
            return new Judgement.Refuse(Refusal.OTHER_AUTHENTICATION);
        }
        return new Judgement.Pass(plain(connect));
    }

    private static boolean has(MqttConnectVariableHeader header, MqttPropertyType type, int other) {
        return header.properties().getProperty(type.value()) instanceof IntegerProperty property
                && property.value() != other;
    }

    private static MqttConnectMessage plain(MqttConnectMessage connect) {
        MqttConnectVariableHeader header = connect.variableHeader();
        MqttConnectPayload payload = connect.payload();
        // An empty identifier stays empty: the client then waits to be told the one it was given.
        String identifier =
                payload.clientIdentifier().isEmpty() ? "" : UUID.randomUUID().toString();
        return new MqttConnectMessage(
                new MqttFixedHeader(MqttMessageType.CONNECT, false, MqttQoS.AT_MOST_ONCE, false, 0),
                new MqttConnectVariableHeader(
                        header.name(),
                        header.version(),
                        header.hasUserName(),
                        header.hasPassword(),
                        false,
                        0,
                        false,
                        true,
                        header.keepAliveTimeSeconds(),
                        properties(header)),
                new MqttConnectPayload(
                        identifier,
                        MqttProperties.NO_PROPERTIES,
                        null,
                        null,
                        payload.userName(),
                        payload.passwordInBytes()));
    }

    /** Only the largest packet the client takes; a topic alias in particular would make frames differ in length. */
    private static MqttProperties properties(MqttConnectVariableHeader header) {
        MqttProperties kept = new MqttProperties();
        int type = MqttPropertyType.MAXIMUM_PACKET_SIZE.value();
        if (header.properties().getProperty(type) instanceof IntegerProperty largest
                && largest.value() > 0
                && largest.value() < RelayLimits.PACKET_BYTES) {
            kept.add(new IntegerProperty(type, largest.value()));
        }
        return kept;
    }
}
