package dyad.relay.door;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttReasonCodes;

/** Why a packet ends its connection, with the reason code by which MQTT 5 (section 4.13) tells the other side. */
enum Refusal {
    MALFORMED(MqttReasonCodes.Disconnect.MALFORMED_PACKET),
    OUT_OF_TURN(MqttReasonCodes.Disconnect.PROTOCOL_ERROR),
    TOO_LARGE(MqttReasonCodes.Disconnect.PACKET_TOO_LARGE),
    TOO_FAST(MqttReasonCodes.Disconnect.MESSAGE_RATE_TOO_HIGH),
    TOO_MANY_TOPICS(MqttReasonCodes.Disconnect.QUOTA_EXCEEDED),
    UNLAWFUL_TOPIC(MqttReasonCodes.Disconnect.TOPIC_NAME_INVALID),
    UNLAWFUL_FILTER(MqttReasonCodes.Disconnect.TOPIC_FILTER_INVALID),
    WILDCARD(MqttReasonCodes.Disconnect.WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED),
    SHARED(MqttReasonCodes.Disconnect.SHARED_SUBSCRIPTIONS_NOT_SUPPORTED),
    ALIAS(MqttReasonCodes.Disconnect.TOPIC_ALIAS_INVALID),
    QOS(MqttReasonCodes.Disconnect.QOS_NOT_SUPPORTED),
    OTHER_VERSION(MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION),
    LASTING_SESSION(MqttConnectReturnCode.CONNECTION_REFUSED_IMPLEMENTATION_SPECIFIC),
    WILL(MqttConnectReturnCode.CONNECTION_REFUSED_IMPLEMENTATION_SPECIFIC),
    OTHER_AUTHENTICATION(MqttConnectReturnCode.CONNECTION_REFUSED_BAD_AUTHENTICATION_METHOD);

    private final byte code;
    private final boolean answersConnect;

    Refusal(MqttReasonCodes.Disconnect reason) {
        this.code = reason.byteValue();
        this.answersConnect = false;
    }

    Refusal(MqttConnectReturnCode code) {
        this.code = code.byteValue();
        this.answersConnect = true;
    }

    /** The last packet the connection is sent: a DISCONNECT, or a CONNACK that refuses the CONNECT. */
    MqttMessage farewell() {
        if (answersConnect) {
            return MqttMessageBuilders.connAck()
                    .returnCode(MqttConnectReturnCode.valueOf(code))
                    .build();
        }
        return MqttMessageBuilders.disconnect().reasonCode(code).build();
    }

    /** Whether {@link #farewell} is the answer to a CONNECT, and not for a connection that has been accepted. */
    boolean answersConnect() {
        return answersConnect;
    }
}
