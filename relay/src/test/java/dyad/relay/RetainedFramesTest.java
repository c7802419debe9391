package dyad.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetainedFramesTest {

    private static final int SLOTS_OF_BOTH_ENDS = 128;

    private final Slots slots = new Slots(1);

    @TempDir
    Path data;

    @Test
    void aFrameReachesAnEndThatIsThere() throws Exception {
        try (EmbeddedRelay relay = EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, data));
                TestEnd left = TestEnd.connect(relay.port());
                TestEnd right = TestEnd.connect(relay.port())) {
            String topic = slots.topic();
            byte[] frame = slots.frame();
            right.subscribe(List.of(topic));
            left.publish(topic, frame, 60);
            assertArrayEquals(frame, right.next().getPayloadAsBytes());
        }
    }

    @Test
    void theNewestFrameOfEachSlotIsThereForWhoComesLater() throws Exception {
        try (EmbeddedRelay relay = EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, data))) {
            Map<String, byte[]> frames = slots.frames(64);
            publishEachTwice(relay.port(), frames);
            assertAllThere(relay.port(), frames);
        }
    }

    @Test
    void allSlotsOfBothEndsAreThereAfterACleanRestart() throws Exception {
        Map<String, byte[]> frames = slots.frames(SLOTS_OF_BOTH_ENDS);
        try (EmbeddedRelay relay = EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, data))) {
            publishEachTwice(relay.port(), frames);
            assertAllThere(relay.port(), frames);
        }
        try (EmbeddedRelay relay = EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, data))) {
            assertAllThere(relay.port(), frames);
        }
    }

    @Test
    void allSlotsOfBothEndsAreThereAfterKillMinusNine() throws Exception {
        Map<String, byte[]> frames = slots.frames(SLOTS_OF_BOTH_ENDS);
        try (RelayProcess first = RelayProcess.start(data)) {
            publishEachTwice(first.port(), frames);
            assertAllThere(first.port(), frames);
            first.kill();
        }
        try (RelayProcess second = RelayProcess.start(data)) {
            assertAllThere(second.port(), frames);
        }
    }

    /** Every slot is written twice, the second time when the first is known to be kept: in life 64 ticks lie between. */
    private void publishEachTwice(int port, Map<String, byte[]> frames) throws Exception {
        Map<String, byte[]> earlier = new HashMap<>();
        frames.keySet().forEach(topic -> earlier.put(topic, slots.frame()));
        try (TestEnd sender = TestEnd.connect(port);
                TestEnd watcher = TestEnd.connect(port)) {
            watcher.subscribe(List.copyOf(frames.keySet()));
            sender.publishAll(earlier);
            watcher.await(frames.size());
            assertAllThere(port, earlier);
            sender.publishAll(frames);
            watcher.await(frames.size());
        }
    }

    private static void assertAllThere(int port, Map<String, byte[]> frames) {
        List<String> topics = List.copyOf(frames.keySet());
        Eventually.await("every slot has its newest frame", () -> {
            Map<String, Mqtt5Publish> kept = TestEnd.kept(port, topics);
            return topics.stream()
                    .allMatch(topic -> Optional.ofNullable(kept.get(topic))
                            .filter(frame -> Arrays.equals(frame.getPayloadAsBytes(), frames.get(topic)))
                            .isPresent());
        });
    }
}
