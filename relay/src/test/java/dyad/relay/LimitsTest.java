package dyad.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relay's bounds: rate, room and time. */
class LimitsTest {

    private final Slots slots = new Slots(2);

    @TempDir
    Path data;

    private EmbeddedRelay start(RelayLimits limits) throws RelayException {
        return EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, data).withLimits(limits));
    }

    @Test
    void whoFloodsTheRelayIsDisconnectedAndNobodyElseNotices() throws Exception {
        try (EmbeddedRelay relay = start(new RelayLimits(8, 384, 256, 256, 20, 1));
                RawVisitor flood = RawVisitor.connected(relay.port());
                RawVisitor other = RawVisitor.connected(relay.port())) {
            long begun = System.nanoTime();
            assertThrows(IOException.class, () -> {
                for (int sent = 0; sent < 100_000; sent++) {
                    flood.send(RawVisitor.publish(slots.topic(), Slots.FRAME_BYTES));
                }
            });
            other.send(MqttMessage.PINGREQ);
            assertEquals(MqttMessageType.PINGRESP, other.receive().fixedHeader().messageType());
            // 20 at once and one a second.
            assertTrue(retained(relay)
                    <= 20 + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + 1);
        }
    }

    @Test
    void theRefusalOfHasteSaysSo() throws Exception {
        try (EmbeddedRelay relay = start(new RelayLimits(8, 384, 256, 256, 3, 1));
                RawVisitor visitor = RawVisitor.connected(relay.port())) {
            // Three at once are too many, but a busy machine may take seconds for them, each of which allows one more.
            MqttMessage answer;
            do {
                visitor.send(MqttMessage.PINGREQ);
                answer = visitor.receive();
            } while (answer.fixedHeader().messageType() == MqttMessageType.PINGRESP);
            visitor.expectRefusal(answer, Disconnect.MESSAGE_RATE_TOO_HIGH);
        }
    }

    @Test
    void anEndsOpeningIsNotTooFast() throws Exception {
        try (EmbeddedRelay relay = start(RelayLimits.forThisHeap());
                TestEnd left = TestEnd.connect(relay.port());
                TestEnd right = TestEnd.connect(relay.port())) {
            Map<String, byte[]> burst = slots.frames(8);
            right.subscribe(slots.topics(184));
            right.subscribe(List.copyOf(burst.keySet()));
            left.subscribe(slots.topics(192));
            left.publishAll(burst);
            assertEquals(8, right.await(8).size());
        }
    }

    @Test
    void evenASmallHeapHasRoomForAPairThatComesBackAFewTimes() {
        RelayLimits limits = RelayLimits.forHeap(64 << 20);
        assertEquals(1, limits.pairs());
        assertTrue(limits.retained() >= 2 * 2 * 64);
        assertTrue(limits.subscriptions() >= 5 * 2 * 192);
        assertTrue(limits.connections() >= 5 * 2);
    }

    @Test
    void oneConnectionHasNoMoreThanItsShareOfSubscriptions() throws Exception {
        try (EmbeddedRelay relay = start(new RelayLimits(8, 384, 256, 4, 320, 8));
                RawVisitor visitor = RawVisitor.connected(relay.port())) {
            slots.topics(4).forEach(topic -> subscribe(visitor, topic));
            subscribe(visitor, slots.topic());
            visitor.expectRefusal(Disconnect.QUOTA_EXCEEDED);
        }
    }

    @Test
    void aFullRelayTakesNothingNewAndServesOnWhatItHas() throws Exception {
        try (EmbeddedRelay relay = start(new RelayLimits(8, 6, 6, 256, 320, 8));
                TestEnd left = TestEnd.connect(relay.port());
                TestEnd right = TestEnd.connect(relay.port())) {
            Map<String, byte[]> frames = slots.frames(4);
            right.subscribe(List.copyOf(frames.keySet()));
            left.publishAll(frames);
            right.await(4);
            fill(relay);
            byte[] newer = slots.frame();
            String topic = frames.keySet().iterator().next();
            left.publish(topic, newer, 60);
            assertArrayEquals(newer, right.next().getPayloadAsBytes());
        }
    }

    @Test
    void thoseWhoCameTooLateTakeNoRoomFromTheFramesOfThoseWhoAreThere() throws Exception {
        try (EmbeddedRelay relay = start(new RelayLimits(8, 6, 6, 256, 320, 8));
                TestEnd left = TestEnd.connect(relay.port());
                TestEnd right = TestEnd.connect(relay.port());
                TestEnd late = TestEnd.connect(relay.port())) {
            Map<String, byte[]> frames = slots.frames(6);
            right.subscribe(List.copyOf(frames.keySet()));
            assertThrows(Exception.class, () -> late.subscribe(List.of(slots.topic())));
            left.publishAll(frames);
            assertEquals(6, right.await(6).size());
            Eventually.await("all six are kept", () -> retained(relay) == 6);
        }
    }

    @Test
    void theRoomThatIsStatedGrowsWithTheHeapAndFitsIntoIt() {
        assertEquals(11, RelayLimits.forHeap(512L << 20).pairs());
        assertEquals(22, RelayLimits.forHeap(1_024L << 20).pairs());
        assertEquals(64, RelayLimits.forHeap(64L << 30).pairs());
        for (long heap : List.of(256L << 20, 512L << 20, 1_024L << 20)) {
            RelayLimits limits = RelayLimits.forHeap(heap);
            long each = 24 * 1024L;
            assertTrue((limits.subscriptions() + limits.retained()) * each <= heap / 3, () -> "in " + heap);
        }
    }

    private void fill(EmbeddedRelay relay) throws IOException {
        try (RawVisitor greedy = RawVisitor.connected(relay.port())) {
            for (int sent = 0; sent < 12; sent++) {
                greedy.send(RawVisitor.publish(slots.topic(), Slots.FRAME_BYTES));
            }
            greedy.awaitEnd();
        } catch (SocketException cutOffWhileItWasStillSending) {
            // So it goes if the relay is quicker than this test.
        }
        assertTrue(relay.broker().addresses().size() <= 2 * 12);
    }

    @Test
    void aConnectionAboveTheLimitIsClosedAndTheOthersStay() throws Exception {
        try (EmbeddedRelay relay = start(new RelayLimits(1, 384, 256, 256, 320, 8));
                RawVisitor first = RawVisitor.connected(relay.port());
                RawVisitor second = new RawVisitor(relay.port())) {
            second.expectEnd();
            first.send(MqttMessage.PINGREQ);
            first.receive();
        }
    }

    @Test
    void aFrameIsKeptAtMost21DaysWhateverItsSenderAsks() throws Exception {
        try (EmbeddedRelay relay = start(RelayLimits.forThisHeap());
                TestEnd left = TestEnd.connect(relay.port());
                TestEnd right = TestEnd.connect(relay.port())) {
            // The longest that MQTT can say, and the first at which Artemis would lose the frame.
            for (long asked : List.of(4_294_967_295L, 2_147_484L)) {
                String topic = slots.topic();
                right.subscribe(List.of(topic));
                left.publish(topic, slots.frame(), asked);
                assertAbout21Days(right.next());
                Eventually.await(
                        "the frame is kept",
                        () -> TestEnd.kept(relay.port(), List.of(topic)).containsKey(topic));
                assertAbout21Days(Objects.requireNonNull(
                        TestEnd.kept(relay.port(), List.of(topic)).get(topic)));
            }
        }
    }

    private static void assertAbout21Days(Mqtt5Publish frame) {
        long seconds = frame.getMessageExpiryInterval().orElseThrow();
        assertTrue(seconds <= 1_814_400 && seconds > 1_814_400 - 600, "expires in " + seconds + " s");
    }

    @Test
    void aFrameWithoutExpiryGetsOne() throws Exception {
        try (EmbeddedRelay relay = start(RelayLimits.forThisHeap());
                RawVisitor left = RawVisitor.connected(relay.port());
                TestEnd right = TestEnd.connect(relay.port())) {
            String topic = slots.topic();
            right.subscribe(List.of(topic));
            left.send(RawVisitor.publish(topic, Slots.FRAME_BYTES));
            assertTrue(right.next().getMessageExpiryInterval().isPresent());
        }
    }

    @Test
    void anExpiredFrameIsGoneAndSoIsAllThatWasMadeForIt() throws Exception {
        Duration sweep = Duration.ofMillis(100);
        try (EmbeddedRelay relay = EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, data), sweep);
                TestEnd left = TestEnd.connect(relay.port());
                TestEnd right = TestEnd.connect(relay.port())) {
            List<String> before = relay.broker().addresses();
            String lasting = slots.topic();
            String brief = slots.topic();
            right.subscribe(List.of(lasting, brief));
            left.publish(lasting, slots.frame(), 600);
            left.publish(brief, slots.frame(), 5);
            right.await(2);
            Eventually.await("only the lasting frame is kept", () -> retained(relay) == 1);
            assertTrue(relay.broker().addresses().containsAll(before));
        }
    }

    private static long retained(EmbeddedRelay relay) {
        return relay.broker().addresses().stream()
                .filter(name -> name.startsWith("$sys.mqtt.retain."))
                .count();
    }

    private static void subscribe(RawVisitor visitor, String topic) {
        try {
            visitor.send(RawVisitor.subscribe(topic));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
