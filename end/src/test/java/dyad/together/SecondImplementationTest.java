package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.uber.h3core.H3Core;
import dyad.end.Event;
import dyad.end.MeetingView.Stage;
import dyad.nearness.Level;
import dyad.senses.Presence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * This end and one of the second implementation, in a process of its own, over a real Mosquitto. At a tenth of a second to a
 * tick, and time for nearness that runs faster.
 */
@Execution(ExecutionMode.CONCURRENT)
class SecondImplementationTest {
    private static final double SPEED = 300;
    private static final int HOURS = 3_600;
    private static final double LATITUDE = 46.0514213;
    private static final double LONGITUDE = 14.5060317;
    private static final int EPOCH_MILLIS = 4_000;
    private static final int FRAME_BYTES = 512;

    @TempDir
    private Path directory;

    @BeforeAll
    static void need() {
        SecondEnd.need();
    }

    @Test
    void twoImplementationsMeetAndStayLinkedWhateverStartsAnew() throws Exception {
        try (TestRelay relay = RelayKind.MOSQUITTO.make(directory);
                Onlooker onlooker = new Onlooker(relay.address());
                Household java = Household.open(directory.resolve("java"), relay.address(), SPEED);
                SecondEnd second = SecondEnd.start(
                        options("take", java.end().offer().code().orElseThrow()))) {
            meet(java, second);
            speak(java, second, "at first");
            beTogether(java, second);
            feelNear(java, second);
            long epoch = java.status().epoch();
            second.kill();
            withEpochsByTheClock(java, epoch);
            leaveLetters(java);
            onlooker.seen().forEach(SecondImplementationTest::assertLooksLikeEveryFrame);
        }
    }

    @Test
    void theSecondGivesTheCodeAndThisOneTakesIt() throws Exception {
        try (TestRelay relay = RelayKind.MOSQUITTO.make(directory);
                Household java = Household.open(directory.resolve("java"));
                SecondEnd second = SecondEnd.start(
                        options("offer", "--relay", relay.address().toString()))) {
            java.end().take(second.await("code").getString("code"));
            meet(java, second);
            speak(java, second, "taken");
        }
    }

    private String[] options(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--file", directory.resolve("second.json").toString(), "--tick", "100"));
        all.addAll(List.of("--nearness-speed", Double.toString(SPEED)));
        return all.toArray(String[]::new);
    }

    private static void meet(Household java, SecondEnd second) throws Exception {
        java.await(Stage.WORDS);
        var words = second.await("words");
        assertEquals(String.join(" ", java.status().meeting().words()), words.getString("words"));
        assertEquals(java.status().meeting().colourName(), Optional.of(words.getString("colour")));
        java.end().confirm(true);
        second.does("yes");
        java.awaitLinked();
        second.await("linked");
    }

    /** A short word and a long one each way, acknowledged. */
    private static void speak(Household java, SecondEnd second, String text) throws Exception {
        java.end().say("from Java, " + text);
        java.end().say(text + " and long".repeat(200));
        second.does("say from the second, " + text);
        second.does("say " + text + ", long too".repeat(200));
        second.awaitHeard("from Java, " + text);
        second.awaitHeard(text + " and long".repeat(200));
        java.awaitHeard("from the second, " + text);
        java.awaitHeard(text + ", long too".repeat(200));
        java.await("all arrived", status -> status.unacknowledged() == 0);
        second.awaitStatus("all arrived", status -> status.getInt("waiting") == 0);
    }

    private static void beTogether(Household java, SecondEnd second) throws Exception {
        java.end().presence(Presence.AWAKE);
        second.does("awake");
        java.await("the second awake", status -> status.presence() == Presence.AWAKE);
        second.awaitStatus("awake", status -> status.getString("presence").equals("awake"));
        java.end().touch(true);
        second.does("press");
        java.awaitEvent("touch together", Event.TouchTogether.class::isInstance);
        second.await("together");
        java.end().touch(false);
        second.does("release");
        java.await("released", status -> !status.touching());
        second.awaitStatus("released", status -> !status.getBoolean("pressing"));
    }

    private static void feelNear(Household java, SecondEnd second) throws Exception {
        second.does("cells " + cells());
        java.end().nearness(24 * HOURS, Level.STREET);
        second.does("nearness " + Level.QUARTER.place() + " 86400");
        java.await("quarter", status -> {
            java.stand(LATITUDE, LONGITUDE);
            return status.nearness().feel().level().equals(Optional.of(Level.QUARTER));
        });
        second.awaitStatus("quarter", status -> {
            java.stand(LATITUDE, LONGITUDE);
            return String.valueOf(status.get("near")).equals(Integer.toString(Level.QUARTER.place()));
        });
        second.does("far");
        java.await(
                "ended there", status -> status.nearness().condition().ended().isPresent());
    }

    /** For the second end cells are numbers. */
    private static String cells() throws IOException {
        H3Core grid = H3Core.newInstance();
        return Stream.of(Level.values())
                .map(level -> '"' + Integer.toString(level.place()) + "\":" + flower(grid, 2 * level.place()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String flower(H3Core grid, int resolution) {
        long own = grid.latLngToCell(LATITUDE, LONGITUDE, resolution);
        return Stream.concat(Stream.of(own), grid.gridDisk(own, 1).stream().filter(cell -> cell != own))
                .map(cell -> '"' + Long.toUnsignedString(cell) + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The second has died; it starts again with epochs of seconds, then this end starts again. */
    private void withEpochsByTheClock(Household java, long before) throws Exception {
        try (SecondEnd second = SecondEnd.start(options("run", "--epoch-millis", Integer.toString(EPOCH_MILLIS)))) {
            java.await("an epoch by a start", status -> status.epoch() > before);
            long first = java.status().epoch();
            for (int round = 0; round < 3; round++) {
                long reached = first + round;
                speak(java, second, "in round " + round);
                java.await("an epoch by the clock", status -> status.epoch() > reached);
            }
            java.end().say("and I start anew");
            try (Household again = java.restarted()) {
                again.awaitLinked();
                speak(again, second, "after a start");
                second.awaitHeard("and I start anew");
                assertEquals(
                        IntStream.range(0, 3)
                                .mapToObj(round -> "from the second, in round " + round)
                                .toList(),
                        again.heard().stream()
                                .filter(text -> text.matches("from the second, in.*"))
                                .toList());
            }
        }
    }

    /** The two are not up together, but for the end, when all that was ever said stands at both, once and in order. */
    private void leaveLetters(Household java) throws Exception {
        try (SecondEnd second = SecondEnd.start(options("run"))) {
            second.does("say a letter to Java");
            second.does("say " + "and a longer one".repeat(100));
            second.awaitStatus("at the relay", status -> status.getBoolean("atRelay"));
        }
        try (Household again = java.restarted()) {
            again.awaitHeard("a letter to Java");
            again.awaitHeard("and a longer one".repeat(100));
            again.end().say("a letter from Java");
            again.awaitEvent("at the relay", Event.Resting.class::isInstance);
        }
        try (SecondEnd second = SecondEnd.start(options("run"))) {
            second.awaitHeard("a letter from Java");
            try (Household again = java.restarted()) {
                again.awaitLinked();
                speak(again, second, "at last");
                assertEquals(again.heard().stream().distinct().toList(), again.heard());
                assertEquals(second.texts("me"), again.heard());
                assertEquals(second.texts("them"), again.said());
            }
        }
    }

    private static void assertLooksLikeEveryFrame(Mqtt5Publish frame) {
        assertTrue(frame.getTopic().toString().matches("d/[A-Za-z0-9_-]{22}"), frame.toString());
        assertEquals(FRAME_BYTES, frame.getPayloadAsBytes().length);
        assertTrue(frame.isRetain());
        assertTrue(frame.getMessageExpiryInterval().isPresent());
        assertEquals(List.of(), frame.getUserProperties().asList());
    }
}
