package dyad.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the relay refuses, over a real socket. One relay serves all of these tests: no refusal may harm it. */
@TestInstance(Lifecycle.PER_CLASS)
class LawTest {

    private static final String TOPIC = "d/AAAAAAAAAAAAAAAAAAAAAA";

    @SuppressWarnings("NullAway.Init")
    private EmbeddedRelay relay;

    private List<String> addressesAtStart = List.of();

    @BeforeAll
    void startRelay(@TempDir Path data) throws Exception {
        relay = EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, data));
        addressesAtStart = relay.broker().addresses();
    }

    @AfterAll
    void nothingOfAllThisHasReachedTheBroker() {
        assertEquals(addressesAtStart, relay.broker().addresses());
        relay.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+",
                "d/#",
                "d/+",
                "+/+",
                "+/#",
                "+/AAAAAAAAAAAAAAAAAAAAAA",
                "/#",
                "$SYS/#",
                "$sys/#",
                "d/AAAAAAAAAAAAAAAAAAAAA#",
                "d/AAAAAAAAAAAAAAAAAAAAA+",
                TOPIC + "/#"
            })
    void aWildcardIsRefused(String filter) throws Exception {
        refuses(RawVisitor.subscribe(filter), Disconnect.WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$share/group/" + TOPIC, "$share/group/#", "$share/someone/d/+"})
    void aSharedSubscriptionIsRefused(String filter) throws Exception {
        refuses(RawVisitor.subscribe(filter), Disconnect.SHARED_SUBSCRIPTIONS_NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d",
                "d/",
                "d/AAAAAAAAAAAAAAAAAAAAA",
                TOPIC + "A",
                "e/AAAAAAAAAAAAAAAAAAAAAA",
                "d/AAAAAAAAAAAAAAAAAAAAA.",
                "d/AAAAAAAAAAAAAAAAAAAAA*",
                "d/AAAAAAAAAAAAAAAAAAAAAé",
                TOPIC + "::someone",
                "d.AAAAAAAAAAAAAAAAAAAAAA",
                "activemq/management",
                "activemq.management",
                "activemq.notifications",
                "$sys/mqtt/sessions",
                "$sys.mqtt.retain.d.AAAAAAAAAAAAAAAAAAAAAA",
                "#AAAAAAAAAAAAAAAAAAAAAAA "
            })
    void anotherTopicIsRefusedForBothDirections(String topic) throws Exception {
        Disconnect reason =
                topic.contains("#") ? Disconnect.WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED : Disconnect.TOPIC_FILTER_INVALID;
        refuses(RawVisitor.subscribe(topic), reason);
        if (!topic.contains("#")) {
            refuses(RawVisitor.publish(topic, 512), Disconnect.TOPIC_NAME_INVALID);
        }
    }

    @Test
    void aPacketAbove2KilobytesIsRefused() throws Exception {
        refuses(RawVisitor.publish(TOPIC, 2048), Disconnect.PACKET_TOO_LARGE);
    }

    @Test
    void anEndlessConnectIsClosedAtItsHeader() throws Exception {
        try (RawVisitor visitor = new RawVisitor(relay.port())) {
            visitor.send(new byte[] {0x10, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f, 0, 4, 'M', 'Q', 'T', 'T', 5});
            visitor.expectEnd();
        }
    }

    @Test
    void qualityOfServiceAboveZeroIsRefused() throws Exception {
        MqttMessage publish = MqttMessageBuilders.publish()
                .messageId(7)
                .topicName(TOPIC)
                .qos(MqttQoS.AT_LEAST_ONCE)
                .payload(Unpooled.EMPTY_BUFFER)
                .build();
        refuses(publish, Disconnect.QOS_NOT_SUPPORTED);
    }

    @Test
    void aTopicAliasIsRefused() throws Exception {
        MqttProperties alias = new MqttProperties();
        alias.add(new IntegerProperty(MqttPropertyType.TOPIC_ALIAS.value(), 1));
        MqttMessage publish = MqttMessageBuilders.publish()
                .topicName(TOPIC)
                .qos(MqttQoS.AT_MOST_ONCE)
                .properties(alias)
                .payload(Unpooled.EMPTY_BUFFER)
                .build();
        refuses(publish, Disconnect.TOPIC_ALIAS_INVALID);
    }

    @Test
    void aSecondConnectIsRefused() throws Exception {
        refuses(RawVisitor.lawfulConnect().build(), Disconnect.PROTOCOL_ERROR);
    }

    @Test
    void aWillIsRefused() throws Exception {
        refusesConnect(
                RawVisitor.lawfulConnect()
                        .willFlag(true)
                        .willQoS(MqttQoS.AT_MOST_ONCE)
                        .willTopic(TOPIC)
                        .willMessage(new byte[1])
                        .build(),
                MqttConnectReturnCode.CONNECTION_REFUSED_IMPLEMENTATION_SPECIFIC);
    }

    @Test
    void aSessionThatWouldOutliveItsConnectionIsRefused() throws Exception {
        MqttProperties lasting = new MqttProperties();
        lasting.add(new IntegerProperty(MqttPropertyType.SESSION_EXPIRY_INTERVAL.value(), 60));
        MqttConnectReturnCode code = MqttConnectReturnCode.CONNECTION_REFUSED_IMPLEMENTATION_SPECIFIC;
        refusesConnect(RawVisitor.lawfulConnect().cleanSession(false).build(), code);
        refusesConnect(RawVisitor.lawfulConnect().properties(lasting).build(), code);
    }

    @Test
    void anOlderProtocolIsRefused() throws Exception {
        refusesConnect(
                RawVisitor.lawfulConnect()
                        .protocolVersion(MqttVersion.MQTT_3_1_1)
                        .build(),
                MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
    }

    @Test
    void whoeverDoesNotBeginWithAConnectIsClosedUnanswered() throws Exception {
        try (RawVisitor visitor = new RawVisitor(relay.port())) {
            visitor.send("GET / HTTP/1.1\r\nHost: relay\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            visitor.expectEnd();
        }
        try (RawVisitor visitor = new RawVisitor(relay.port())) {
            visitor.send(RawVisitor.publish(TOPIC, 512));
            visitor.expectEnd();
        }
    }

    @Test
    void aLawfulConnectIsToldWhatIsNotOffered() throws Exception {
        try (RawVisitor visitor = new RawVisitor(relay.port())) {
            visitor.send(RawVisitor.lawfulConnect().build());
            MqttProperties offered = assertInstanceOf(MqttConnAckMessage.class, visitor.receive())
                    .variableHeader()
                    .properties();
            assertEquals(2048, number(offered, MqttPropertyType.MAXIMUM_PACKET_SIZE));
            assertEquals(0, number(offered, MqttPropertyType.TOPIC_ALIAS_MAXIMUM));
            assertEquals(0, number(offered, MqttPropertyType.MAXIMUM_QOS));
            assertEquals(0, number(offered, MqttPropertyType.WILDCARD_SUBSCRIPTION_AVAILABLE));
            assertEquals(0, number(offered, MqttPropertyType.SHARED_SUBSCRIPTION_AVAILABLE));
        }
    }

    @Test
    void twoVisitorsWithOneClientIdentifierDoNotPushEachOtherOff() throws Exception {
        try (RawVisitor first = RawVisitor.connected(relay.port());
                RawVisitor second = RawVisitor.connected(relay.port())) {
            first.send(MqttMessage.PINGREQ);
            second.send(MqttMessage.PINGREQ);
            assertEquals(MqttMessageType.PINGRESP, first.receive().fixedHeader().messageType());
            assertEquals(
                    MqttMessageType.PINGRESP, second.receive().fixedHeader().messageType());
        }
    }

    private static int number(MqttProperties properties, MqttPropertyType type) {
        return assertInstanceOf(IntegerProperty.class, properties.getProperty(type.value()))
                .value();
    }

    private void refuses(MqttMessage packet, Disconnect reason) throws Exception {
        try (RawVisitor visitor = RawVisitor.connected(relay.port())) {
            visitor.send(packet);
            visitor.expectRefusal(reason);
        }
    }

    private void refusesConnect(MqttMessage connect, MqttConnectReturnCode code) throws Exception {
        try (RawVisitor visitor = new RawVisitor(relay.port())) {
            visitor.send(connect);
            MqttConnAckMessage answer = assertInstanceOf(MqttConnAckMessage.class, visitor.receive());
            assertEquals(code, answer.variableHeader().connectReturnCode());
            visitor.expectEnd();
        }
    }
}
