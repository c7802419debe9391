package dyad.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
            awaitWritten(first.port());
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

    /** Everything is written in its order, within milliseconds: once a further frame is in a file, so is all before it. */
    private void awaitWritten(int port) throws Exception {
        byte[] last = slots.frame();
        try (TestEnd sender = TestEnd.connect(port)) {
            sender.publish(slots.topic(), last, 60);
        }
        String bytes = new String(last, ISO_8859_1);
        Eventually.await("the journal is written", () -> {
            try (Stream<Path> files = Files.list(data.resolve("journal"))) {
                return files.anyMatch(file -> read(file).contains(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException renamedMeanwhile) {
            return "";
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
