package dyad.relay.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.relay.RelayLimits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, only lawful packets get past the gate, and a connection it has shut stays shut. */
class GateFuzzTest {

    private static final int RUNS = 20_000;

    private static final Set<MqttMessageType> KNOWN = EnumSet.of(
            MqttMessageType.CONNECT,
            MqttMessageType.PUBLISH,
            MqttMessageType.SUBSCRIBE,
            MqttMessageType.UNSUBSCRIBE,
            MqttMessageType.PINGREQ);

    private final Random random = new Random(20);
    private int admitted;

    @Test
    void randomBytesNeverGetPastTheGate() {
        for (int run = 0; run < RUNS; run++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            feed(channel(), Unpooled.wrappedBuffer(bytes));
        }
        assertTrue(admitted == 0);
    }

    @Test
    void damagedPacketsGetPastTheGateOnlyWhereTheyAreStillLawful() {
        for (int run = 0; run < RUNS; run++) {
            EmbeddedChannel channel = channel();
            channel.writeInbound(encoded(connect()));
            ByteBuf packet = encoded(random.nextBoolean() ? subscribe() : publish());
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                packet.setByte(random.nextInt(packet.readableBytes()), random.nextInt(256));
            }
            feed(channel, packet);
        }
        assertTrue(admitted == RUNS);
    }

    private EmbeddedChannel channel() {
        RelayLimits limits = new RelayLimits(1, 1, 256, 320, 8);
        Reception reception = new Reception() {
            @Override
            public void furnish(ChannelPipeline pipeline) {}

            @Override
            public void receive(Channel channel) {
                admitted++;
            }
        };
        Gate gate = new Gate(new PacketLaw(limits, new TokenBucket(320, 8, () -> 0)), reception);
        return new EmbeddedChannel(MqttEncoder.INSTANCE, new MqttDecoder(RelayLimits.PACKET_BYTES), gate);
    }

    private static void feed(EmbeddedChannel channel, ByteBuf bytes) {
        if (channel.isOpen()) {
            channel.writeInbound(bytes);
        }
        for (Object packet = channel.readInbound(); packet != null; packet = channel.readInbound()) {
            assertLawful((MqttMessage) packet);
        }
        channel.releaseInbound();
        channel.releaseOutbound();
        var _ = channel.close();
    }

    private static void assertLawful(MqttMessage packet) {
        assertTrue(KNOWN.contains(packet.fixedHeader().messageType()));
        switch (packet) {
            case MqttPublishMessage publish -> {
                assertTrue(Topics.lawful(publish.variableHeader().topicName()));
                assertTrue(publish.fixedHeader().qosLevel() == MqttQoS.AT_MOST_ONCE);
            }
            case MqttSubscribeMessage subscribe ->
                subscribe.payload().topicSubscriptions().forEach(one -> assertTrue(Topics.lawful(one.topicFilter())));
            case MqttUnsubscribeMessage unsubscribe ->
                unsubscribe.payload().topics().forEach(topic -> assertTrue(Topics.lawful(topic)));
            case MqttConnectMessage connect ->
                assertFalse(connect.variableHeader().isWillFlag());
            default -> {}
        }
    }

    private static ByteBuf encoded(MqttMessage packet) {
        EmbeddedChannel encoder = new EmbeddedChannel(MqttEncoder.INSTANCE);
        encoder.writeOutbound(connect());
        ByteBuf first = encoder.readOutbound();
        if (packet instanceof MqttConnectMessage) {
            return first;
        }
        first.release();
        encoder.writeOutbound(packet);
        ByteBuf bytes = Unpooled.buffer();
        for (ByteBuf part = encoder.readOutbound(); part != null; part = encoder.readOutbound()) {
            bytes.writeBytes(part);
            part.release();
        }
        return bytes;
    }

    private static MqttConnectMessage connect() {
        return MqttMessageBuilders.connect()
                .protocolVersion(MqttVersion.MQTT_5)
                .clientId("someone")
                .cleanSession(true)
                .build();
    }

    private static MqttMessage subscribe() {
        return MqttMessageBuilders.subscribe()
                .messageId(1)
                .addSubscription(MqttQoS.AT_MOST_ONCE, "d/AAAAAAAAAAAAAAAAAAAAAA")
                .build();
    }

    private static MqttMessage publish() {
        return MqttMessageBuilders.publish()
                .topicName("d/AAAAAAAAAAAAAAAAAAAAAA")
                .qos(MqttQoS.AT_MOST_ONCE)
                .retained(true)
                .payload(Unpooled.wrappedBuffer(new byte[16]))
                .build();
    }
}
