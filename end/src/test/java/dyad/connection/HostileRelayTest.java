package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a relay does, it draws no packet out of an end but those of the hum. */
class HostileRelayTest {
    private static final List<Integer> PACKETS_OF_THE_HUM = List.of(1, 3, 8, 12);

    @TempDir
    private Path directory;

    @Test
    void aPublicationThatIsTooLargeIsDroppedAndCounted() throws Exception {
        byte[] mischief = FakeRelay.publication(0, TestVoice.topic("b", 7, 1), new byte[513]);
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), mischief);
                TestEnd end = new TestEnd(relay.address())) {
            Await.until("counted", () -> end.hum.counts().oversized() == 1);
            assertEquals(List.of(), end.voice.heard);
            end.awaitWritten(10);
        }
    }

    @Test
    void aFrameOfTheRightSizeIsHeard() throws Exception {
        byte[] frame = FakeRelay.publication(0, TestVoice.topic("b", 7, 1), new byte[512]);
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), frame);
                TestEnd end = new TestEnd(relay.address())) {
            Await.until("heard", () -> end.voice.heard.size() == 1);
        }
    }

    @Test
    void aPublicationThatAsksForAnAnswerGetsNone() throws Exception {
        byte[] mischief = FakeRelay.publication(1, TestVoice.topic("b", 7, 1), new byte[512]);
        assertOnlyTheHumIsHeard(mischief);
    }

    @Test
    void aMalformedPacketIsNotAnsweredWithDisconnect() throws Exception {
        assertOnlyTheHumIsHeard(HexFormat.of().parseHex("f0ffffffffff"));
    }

    @Test
    void aPacketLargerThanAgreedIsNotAnsweredWithDisconnect() throws Exception {
        assertOnlyTheHumIsHeard(FakeRelay.publication(0, TestVoice.topic("b", 7, 1), new byte[4_000]));
    }

    @Test
    void aSecondConsentIsNotAnsweredWithDisconnect() throws Exception {
        assertOnlyTheHumIsHeard(HexFormat.of().parseHex(FakeRelay.accepting()));
    }

    @Test
    void aRelayThatSpeaksOnlyAnOlderMqttIsNamed() throws Exception {
        try (FakeRelay relay = new FakeRelay("20020001", new byte[0]);
                TestEnd end = new TestEnd(relay.address())) {
            String problem = end.awaitProblem();
            assertTrue(problem.contains("MQTT 5"), problem);
            assertTrue(relay.typesOfAllPackets().stream().allMatch(PACKETS_OF_THE_HUM::contains));
        }
    }

    @Test
    void whileTheRelayDoesNotReadSlotsPassAndNoFrameIsQueued() throws Exception {
        try (Mosquitto mosquitto = new Mosquitto(directory);
                Wiretap wire = new Wiretap(mosquitto.port());
                TestEnd end = new TestEnd(RelayAddress.parse("mqtt://127.0.0.1:" + wire.port()))) {
            end.awaitWritten(10);
            wire.turnDeaf();
            Await.until("slots skipped", () -> end.hum.counts().skipped() >= 20);
            // What the system holds back is all that can come late: its buffers, not ours.
            int held = end.voice.written.size() - Sent.packets(wire.soFar()).size();
            assertTrue(held < 64 * 1024 / 550, held + " frames held back");
            wire.hearAgain();
            int before = end.voice.written.size();
            end.awaitWritten(before + 10);
            assertEquals(1, end.voice.connections.get());
        }
    }

    private static void assertOnlyTheHumIsHeard(byte[] mischief) throws Exception {
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), mischief);
                TestEnd end = new TestEnd(relay.address())) {
            end.awaitUnreachable();
            List<Integer> types = relay.typesOfAllPackets();
            assertTrue(types.stream().allMatch(PACKETS_OF_THE_HUM::contains), types.toString());
        }
    }
}
