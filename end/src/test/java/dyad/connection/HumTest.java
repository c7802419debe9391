package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.RelayStatus.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HumTest {
    @TempDir
    private Path directory;

    private Mosquitto mosquitto;

    @BeforeEach
    void start() throws Exception {
        mosquitto = new Mosquitto(directory);
    }

    @AfterEach
    void stop() {
        mosquitto.close();
    }

    @Test
    void twoVoicesHearEachOtherInFramesOfOneSize() throws Exception {
        try (TestEnd left = new TestEnd(mosquitto.address(), Optional.empty(), "a", "b");
                TestEnd right = new TestEnd(mosquitto.address(), Optional.empty(), "b", "a")) {
            left.awaitWritten(20);
            right.awaitWritten(20);
            Await.until("frames heard", () -> left.voice.heard.size() >= 20 && right.voice.heard.size() >= 20);
            assertTrue(left.voice.heard.stream().allMatch(line -> line.startsWith("d/b-") && line.contains(" 512 ")));
            assertTrue(isRising(left.voice.written), left.voice.written.toString());
            assertEquals(Stage.CONNECTING, left.statuses.getFirst().stage());
            assertEquals(new RelayStatus(Stage.CONNECTED, Optional.empty()), left.statuses.getLast());
        }
    }

    @Test
    void framesAreRetainedForThoseWhoComeLater() throws Exception {
        try (TestEnd left = new TestEnd(mosquitto.address())) {
            Await.until("every slot written", () -> slots(left.voice.written) == 64);
        }
        try (TestEnd right = new TestEnd(mosquitto.address(), Optional.empty(), "b", "a")) {
            Await.until("64 retained frames", () -> right.voice.heard.size() == 64);
            assertTrue(right.voice.heard.stream().allMatch(line -> line.endsWith(" retained")));
        }
    }

    @Test
    void afterTheRelayWasKilledAndStartedAgainItHumsOn() throws Exception {
        try (TestEnd end = new TestEnd(mosquitto.address())) {
            end.awaitWritten(10);
            mosquitto.kill();
            end.awaitUnreachable();
            Await.until("told the voice", () -> end.voice.disconnections.get() == 1);
            mosquitto.restart();
            int before = end.voice.written.size();
            end.awaitWritten(before + 10);
            assertEquals(2, end.voice.connections.get());
            assertEquals(new RelayStatus(Stage.CONNECTED, Optional.empty()), end.statuses.getLast());
        }
    }

    @Test
    void inANewPeriodItListensToTheNewTopics() throws Exception {
        try (TestEnd left = new TestEnd(mosquitto.address(), Optional.empty(), "a", "b");
                TestEnd right = new TestEnd(mosquitto.address(), Optional.empty(), "b", "a")) {
            left.awaitWritten(10);
            right.awaitWritten(10);
            left.voice.period = 100;
            right.voice.period = 100;
            Await.until(
                    "a frame of the new period",
                    () -> right.voice.heard.stream().anyMatch(line -> line.startsWith("d/a-period-00100-")));
            assertEquals(1, right.voice.connections.get());
        }
    }

    @Test
    void aBugInTheVoiceCostsItsSlotsAndIsReported() throws Exception {
        try (TestEnd end = new TestEnd(mosquitto.address())) {
            end.awaitWritten(10);
            end.voice.broken = true;
            Await.until("reported", () -> end.broken.size() >= 3);
            Await.until("no spare is left", () -> end.hum.counts().skipped() >= 1);
            end.voice.broken = false;
            int before = end.voice.written.size();
            end.awaitWritten(before + 5);
            end.broken.clear();
        }
    }

    @Test
    void whileTheLinksThreadIsBusySparesGoOutThenSlotsPassAndNothingQueuesUp() throws Exception {
        try (TestEnd end = new TestEnd(mosquitto.address())) {
            end.awaitWritten(10);
            record Busy(HumCounts before, HumCounts then) {}
            Busy busy = end.link
                    .ask(() -> {
                        HumCounts before = end.hum.counts();
                        Await.until("slots skipped", () -> end.hum.counts().skipped() >= before.skipped() + 5);
                        return new Busy(before, end.hum.counts());
                    })
                    .get();
            HumCounts then = busy.then;
            assertEquals(2, then.spares() - busy.before.spares(), "both spares");
            assertTrue(then.written() - busy.before.written() <= 3, "and one frame that was ready: " + then);
            end.awaitWritten((int) then.written() + 5);
            assertTrue(isRising(end.voice.written), end.voice.written.toString());
        }
    }

    @Test
    void aTickWhoseFrameComesTooLateHasASpareAndNumbersGoOn() throws Exception {
        try (TestEnd end = new TestEnd(mosquitto.address())) {
            end.awaitWritten(10);
            for (int time = 0; time < 5; time++) {
                long spares = end.hum.counts().spares();
                end.link
                        .ask(() -> {
                            Await.until("a spare", () -> end.hum.counts().spares() > spares);
                            return true;
                        })
                        .get();
                end.awaitWritten(end.voice.written.size() + 5);
            }
            assertTrue(end.hum.counts().spares() >= 5);
            List<Long> numbers = List.copyOf(end.voice.written);
            assertTrue(isRising(numbers), numbers.toString());
            long leftOut = numbers.getLast() - numbers.getFirst() + 1 - numbers.size();
            HumCounts counts = end.hum.counts();
            assertTrue(leftOut <= counts.skipped(), "only a slot that passes costs a number: " + numbers + counts);
        }
    }

    @Test
    void closedFromTheLinksThreadItCallsNobodyAnyMore() throws Exception {
        try (TestEnd end = new TestEnd(mosquitto.address())) {
            end.awaitWritten(10);
            var closed = end.link.ask(() -> {
                end.hum.close();
                return end.voice.written.size() + " " + end.voice.disconnections;
            });
            String then = closed.get();
            assertEquals(
                    then, end.link.ask(() -> end.voice.written.size() + " 1").get());
        }
    }

    @Test
    void theRelaysLogNamesADifferentRandomClientEachTime() throws Exception {
        for (int time = 0; time < 2; time++) {
            try (TestEnd end = new TestEnd(mosquitto.address())) {
                end.awaitWritten(1);
            }
        }
        List<String> clients = clientsInLog();
        assertEquals(2, clients.stream().distinct().count(), clients.toString());
        assertTrue(clients.stream().allMatch(client -> client.matches("[A-Za-z0-9_-]{22}")), clients.toString());
    }

    private List<String> clientsInLog() throws IOException {
        return Files.readAllLines(directory.resolve("mosquitto.log")).stream()
                .filter(line -> line.contains("New client connected"))
                .map(line -> line.replaceAll(".* as (\\S+) .*", "$1"))
                .toList();
    }

    private static long slots(List<Long> sequences) {
        return sequences.stream().map(sequence -> sequence % 64).distinct().count();
    }

    private static boolean isRising(List<Long> growing) {
        List<Long> numbers = List.copyOf(growing);
        return numbers.stream().sorted().distinct().toList().equals(numbers);
    }
}
