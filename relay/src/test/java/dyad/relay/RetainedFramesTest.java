package dyad.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            first.kill();
        }
        try (RelayProcess second = RelayProcess.start(data)) {
            assertAllThere(second.port(), frames);
        }
    }

    /** Returns once the relay has taken all of them: a live subscriber has received the last round. */
    private void publishEachTwice(int port, Map<String, byte[]> frames) throws Exception {
        try (TestEnd sender = TestEnd.connect(port);
                TestEnd watcher = TestEnd.connect(port)) {
            watcher.subscribe(new ArrayList<>(frames.keySet()));
            for (String topic : frames.keySet()) {
                sender.publish(topic, slots.frame(), 60);
            }
            sender.publishAll(frames);
            for (int index = 0; index < 2 * frames.size(); index++) {
                watcher.next();
            }
        }
    }

    private static void assertAllThere(int port, Map<String, byte[]> frames) throws Exception {
        try (TestEnd reader = TestEnd.connect(port)) {
            reader.subscribe(new ArrayList<>(frames.keySet()));
            Map<String, byte[]> found = reader.await(frames.size());
            frames.forEach((topic, frame) -> assertArrayEquals(frame, found.get(topic)));
            assertEquals(0, reader.waiting());
        }
    }
}
