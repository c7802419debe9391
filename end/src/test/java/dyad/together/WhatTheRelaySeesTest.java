package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dyad.connection.Await;
import dyad.end.SystemEntropy;
import dyad.feeling.Feeling;
import dyad.felt.FeelingJson;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.hum.Pace;
import dyad.picture.PictureFiles;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Everything that two ends publish, in silence and in talk, touch and feelings, as the relay sees it. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class WhatTheRelaySeesTest {
    private static final int FRAME_BYTES = 512;
    private static final int OF_EACH_END = 60;

    private static final Feeling FEELING = FeelingJson.read(
            Json.createObjectBuilder().add("pleasure", 0.1).add("arousal", 0.9).build());

    @TempDir
    private Path directory;

    @Test
    void framesThatAreAllAlikeWhetherOrNotAnythingIsSaid(Homes homes) throws Exception {
        try (TestRelay relay = RelayKind.MOSQUITTO.make(directory);
                Onlooker onlooker = new Onlooker(relay.address());
                Household left = Household.open(homes.left(), relay.address());
                Household right = Household.open(homes.right(), relay.address())) {
            new Couple(left, right).awaitLinked();
            int silent = onlooker.seen().size();
            Await.until("frames of silence", () -> onlooker.seen().size() >= Math.max(silent, OF_EACH_END));
            left.end().touch(true);
            left.end()
                    .show(MessageId.of(new byte[16]), "look", new ByteArrayInputStream(PictureFiles.jpeg(1_200, 900)));
            for (int number = 0; number < 5; number++) {
                left.end().say("word " + number + " " + "and more of it".repeat(40));
                right.end().say("answer " + number);
                right.end()
                        .say(
                                new SystemEntropy().freshId(),
                                Saying.felt(FEELING, number % 2 == 0 ? "" : "felt " + number));
            }
            Await.until("frames of talk", () -> onlooker.seen().size() >= 2 * OF_EACH_END);
            left.awaitHeard("felt 3");
            left.awaitHeard("answer 4");
            List<Mqtt5Publish> frames = onlooker.seen();
            frames.forEach(WhatTheRelaySeesTest::assertLooksLikeEveryFrame);
            assertEquals(
                    frames.size(),
                    frames.stream().map(Mqtt5Publish::getPayload).distinct().count());
            assertBytesAreEven(frames);
        }
    }

    private static void assertLooksLikeEveryFrame(Mqtt5Publish frame) {
        assertTrue(frame.getTopic().toString().matches("d/[A-Za-z0-9_-]{22}"), frame.toString());
        assertEquals(FRAME_BYTES, frame.getPayloadAsBytes().length);
        assertEquals(MqttQos.AT_MOST_ONCE, frame.getQos());
        assertTrue(frame.isRetain());
        // The relay counts down, second by second, what lies in its own queue.
        long expiry = frame.getMessageExpiryInterval().orElse(0);
        assertTrue(expiry <= Pace.EXPIRY_SECONDS && expiry >= Pace.EXPIRY_SECONDS - 60, "expires after " + expiry);
        assertEquals(List.of(), frame.getUserProperties().asList());
        assertEquals(Optional.empty(), frame.getContentType());
        assertEquals(Optional.empty(), frame.getResponseTopic());
        assertEquals(Optional.empty(), frame.getCorrelationData());
        assertEquals(Optional.empty(), frame.getPayloadFormatIndicator());
    }

    /** No value stands out: chi squared over the values of all bytes, 255 degrees of freedom. */
    private static void assertBytesAreEven(List<Mqtt5Publish> frames) {
        long[] counts = new long[256];
        for (Mqtt5Publish frame : frames) {
            for (byte value : frame.getPayloadAsBytes()) {
                counts[value & 0xff]++;
            }
        }
        double expected = frames.size() * (double) FRAME_BYTES / counts.length;
        double chiSquared = 0;
        for (long count : counts) {
            chiSquared += (count - expected) * (count - expected) / expected;
        }
        // Exceeded by chance once in 10^12 runs.
        assertTrue(chiSquared < 450, "chi squared " + chiSquared);
    }
}
