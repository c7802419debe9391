package dyad.relay.door;

import dyad.relay.RelayLimits;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;

/**
 * What a PUBLISH may be: QoS 0 to a lawful topic. The broker gets it with an expiry and no other property, so that all
 * frames are alike and none stays for ever.
 */
final class PublishLaw {

    private static final int EXPIRY = MqttPropertyType.PUBLICATION_EXPIRY_INTERVAL.value();

    private PublishLaw() {}

    static Judgement judge(MqttPublishMessage publish) {
        MqttPublishVariableHeader header = publish.variableHeader();
        if (publish.fixedHeader().qosLevel() != MqttQoS.AT_MOST_ONCE) {
            return new Judgement.Refuse(Refusal.QOS);
        }
        if (header.properties().getProperty(MqttPropertyType.TOPIC_ALIAS.value()) != null) {
            return new Judgement.Refuse(Refusal.ALIAS);
        }
        if (!Topics.lawful(header.topicName())) {
            return new Judgement.Refuse(Refusal.UNLAWFUL_TOPIC);
        }
        MqttProperties properties = new MqttProperties();
        properties.add(new IntegerProperty(EXPIRY, expiry(header.properties())));
        MqttFixedHeader fixed = publish.fixedHeader();
        return new Judgement.Pass(new MqttPublishMessage(
                new MqttFixedHeader(
                        MqttMessageType.PUBLISH,
                        false,
                        MqttQoS.AT_MOST_ONCE,
                        fixed.isRetain(),
                        fixed.remainingLength()),
                new MqttPublishVariableHeader(header.topicName(), header.packetId(), properties),
                publish.payload()));
    }

    /** Seconds. Artemis multiplies them by 1,000 as an int: above 2,147,483 the frame would vanish at once. */
    private static int expiry(MqttProperties asked) {
        if (asked.getProperty(EXPIRY) instanceof IntegerProperty seconds) {
            // The field is an unsigned 32-bit number.
            long value = Integer.toUnsignedLong(seconds.value());
            return (int) Math.min(value, RelayLimits.LONGEST_EXPIRY_SECONDS);
        }
        return RelayLimits.LONGEST_EXPIRY_SECONDS;
    }
}
