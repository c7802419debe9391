package dyad.relay.door;

import dyad.fuzz.Check;
import dyad.fuzz.Target;
import dyad.relay.RelayLimits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
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
import java.util.List;
import java.util.Set;

/** Whatever bytes come to a relay, only lawful packets get past its gate, and a connection it has shut stays shut. */
public final class GateTargets {
    private static final Set<MqttMessageType> KNOWN = EnumSet.of(
            MqttMessageType.CONNECT,
            MqttMessageType.PUBLISH,
            MqttMessageType.SUBSCRIBE,
            MqttMessageType.UNSUBSCRIBE,
            MqttMessageType.PINGREQ);

    private static final String TOPIC = "d/AAAAAAAAAAAAAAAAAAAAAA";

    private GateTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        return List.of(
                Target.total("relay-door", input -> admitted(input), encoded(subscribe()), encoded(connect())),
                Target.total(
                        "relay-packet", GateTargets::packet, behindConnect(subscribe()), behindConnect(publish())));
    }

    /** From the first byte of a connection on. */
    private static boolean admitted(byte[] input) {
        int[] admitted = {0};
        EmbeddedChannel channel = channel(admitted);
        feed(channel, input);
        return admitted[0] > 0;
    }

    /** After a proper beginning. */
    private static boolean packet(byte[] input) {
        int[] admitted = {0};
        EmbeddedChannel channel = channel(admitted);
        channel.writeInbound(Unpooled.wrappedBuffer(encoded(connect())));
        Check.that(admitted[0] == 1, "a proper visitor is let in");
        return feed(channel, input) > 1;
    }

    private static EmbeddedChannel channel(int[] admitted) {
        RelayLimits limits = new RelayLimits(1, 1, 1, 256, 320, 8);
        Reception reception = new Reception() {
            @Override
            public void furnish(ChannelPipeline pipeline) {}

            @Override
            public void receive(Channel channel) {
                admitted[0]++;
            }
        };
        Gate gate = new Gate(new PacketLaw(limits, new TokenBucket(320, 8, () -> 0)), reception);
        return new EmbeddedChannel(MqttEncoder.INSTANCE, new MqttDecoder(RelayLimits.PACKET_BYTES), gate);
    }

    /** How many packets got past. */
    private static int feed(EmbeddedChannel channel, byte[] bytes) {
        if (channel.isOpen()) {
            channel.writeInbound(Unpooled.wrappedBuffer(bytes));
        }
        int passed = 0;
        for (Object packet = channel.readInbound(); packet != null; packet = channel.readInbound()) {
            check((MqttMessage) packet);
            passed++;
        }
        channel.releaseInbound();
        channel.releaseOutbound();
        var _ = channel.close();
        return passed;
    }

    private static void check(MqttMessage packet) {
        Check.that(KNOWN.contains(packet.fixedHeader().messageType()), "only what is known passes");
        switch (packet) {
            case MqttPublishMessage publish -> {
                Check.that(Topics.lawful(publish.variableHeader().topicName()), "a topic is lawful");
                Check.that(publish.fixedHeader().qosLevel() == MqttQoS.AT_MOST_ONCE, "nothing is acknowledged");
            }
            case MqttSubscribeMessage subscribe ->
                subscribe
                        .payload()
                        .topicSubscriptions()
                        .forEach(one -> Check.that(Topics.lawful(one.topicFilter()), "a filter is lawful"));
            case MqttUnsubscribeMessage unsubscribe ->
                unsubscribe.payload().topics().forEach(topic -> Check.that(Topics.lawful(topic), "a filter is lawful"));
            case MqttConnectMessage connect ->
                Check.that(!connect.variableHeader().isWillFlag(), "nobody leaves a will");
            default -> {}
        }
    }

    private static byte[] behindConnect(MqttMessage packet) {
        EmbeddedChannel encoder = new EmbeddedChannel(MqttEncoder.INSTANCE);
        encoder.writeOutbound(connect());
        ByteBuf first = encoder.readOutbound();
        first.release();
        encoder.writeOutbound(packet);
        ByteBuf bytes = Unpooled.buffer();
        for (ByteBuf part = encoder.readOutbound(); part != null; part = encoder.readOutbound()) {
            bytes.writeBytes(part);
            part.release();
        }
        return ByteBufUtil.getBytes(bytes);
    }

    /** The beginning of a connection, and this packet, unless it is the beginning itself. */
    private static byte[] encoded(MqttMessage packet) {
        EmbeddedChannel encoder = new EmbeddedChannel(MqttEncoder.INSTANCE);
        encoder.writeOutbound(connect());
        ByteBuf first = encoder.readOutbound();
        ByteBuf bytes = Unpooled.buffer().writeBytes(first);
        first.release();
        if (!(packet instanceof MqttConnectMessage)) {
            bytes.writeBytes(behindConnect(packet));
        }
        return ByteBufUtil.getBytes(bytes);
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
                .addSubscription(MqttQoS.AT_MOST_ONCE, TOPIC)
                .build();
    }

    private static MqttMessage publish() {
        return MqttMessageBuilders.publish()
                .topicName(TOPIC)
                .qos(MqttQoS.AT_MOST_ONCE)
                .retained(true)
                .payload(Unpooled.wrappedBuffer(new byte[16]))
                .build();
    }
}
