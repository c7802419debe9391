package dyad.together;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Everything that two ends publish, in silence and while all that there is is done, as the relay sees it. */
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
    void framesThatAreAllAlikeWhateverIsDone(Homes homes) throws Exception {
        try (TestRelay relay = RelayKind.MOSQUITTO.make(directory);
                Onlooker onlooker = new Onlooker(relay.address());
                Household left = Household.open(homes.left(), relay.address());
                Household right = Household.open(homes.right(), relay.address())) {
            new Couple(left, right).awaitLinked();
            int silent = onlooker.seen().size();
            Await.until("frames of silence", () -> onlooker.seen().size() >= Math.max(silent, OF_EACH_END));
            try (PageUse page = PageUse.of(left.end())) {
                everything(left, right, page, onlooker);
            }
            left.awaitHeard("felt 3");
            left.awaitHeard("answer 4");
            right.awaitHeard("clicked");
            List<Mqtt5Publish> frames = onlooker.seen();
            frames.forEach(WhatTheRelaySeesTest::assertLooksLikeEveryFrame);
            assertEquals(
                    frames.size(),
                    frames.stream().map(Mqtt5Publish::getPayload).distinct().count());
            assertBytesAreEven(frames);
            assertThatAnythingElseWouldBeFound(frames);
        }
    }

    /** Touch, a picture, words and feelings, while the page is open, followed, asked again and again, and clicked. */
    private static void everything(Household left, Household right, PageUse page, Onlooker onlooker) throws Exception {
        left.end().touch(true);
        left.end().show(MessageId.of(new byte[16]), "look", new ByteArrayInputStream(PictureFiles.jpeg(1_200, 900)));
        for (int number = 0; number < 5; number++) {
            left.end().say("word " + number + " " + "and more of it".repeat(40));
            right.end().say("answer " + number);
            right.end()
                    .say(new SystemEntropy().freshId(), Saying.felt(FEELING, number % 2 == 0 ? "" : "felt " + number));
            page.look();
        }
        page.click();
        Await.until("frames of talk", () -> {
            page.look();
            return onlooker.seen().size() >= 2 * OF_EACH_END;
        });
        assertTrue(page.events() > OF_EACH_END / 4, "the page heard of " + page.events() + " things");
    }

    /** The positive control: what an ordinary program would publish is told from these at once. */
    private static void assertThatAnythingElseWouldBeFound(List<Mqtt5Publish> frames) {
        Mqtt5Publish frame = frames.getLast();
        byte[] shorter = Arrays.copyOf(frame.getPayloadAsBytes(), FRAME_BYTES - 1);
        byte[] plain = "a word in the open "
                .repeat(FRAME_BYTES)
                .substring(0, FRAME_BYTES)
                .getBytes(UTF_8);
        List<Mqtt5Publish> betraying = List.of(
                frame.extend().payload(shorter).build(),
                frame.extend().topic("d/touch").build(),
                frame.extend().qos(MqttQos.AT_LEAST_ONCE).build(),
                frame.extend().contentType("picture").build(),
                frame.extend().retain(false).build());
        for (Mqtt5Publish other : betraying) {
            assertThrows(AssertionError.class, () -> assertLooksLikeEveryFrame(other));
        }
        Mqtt5Publish open = frame.extend().payload(plain).build();
        List<Mqtt5Publish> someOpen = Stream.concat(
                        frames.stream(), Collections.nCopies(frames.size() / 10, open).stream())
                .toList();
        assertThrows(AssertionError.class, () -> assertBytesAreEven(someOpen));
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
