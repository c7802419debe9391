package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.SystemEntropy;
import dyad.relay.EmbeddedRelay;
import dyad.relay.RelaySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class RelayCheckTest {
    @TempDir
    private Path directory;

    private static RelayFinding check(RelayAddress relay) throws InterruptedException {
        return new RelayCheck(new RelayAccess(relay, Optional.empty()), new SystemEntropy()).run();
    }

    @Test
    void theEmbeddedRelayKeepsFrames() throws Exception {
        try (EmbeddedRelay relay = EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, directory))) {
            RelayFinding finding = check(RelayAddress.parse("mqtt://127.0.0.1:" + relay.port()));
            assertEquals(new RelayFinding.Keeps(2_048), finding);
            assertEquals(Optional.empty(), finding.sentence());
        }
    }

    @Test
    void mosquittoKeepsFrames() throws Exception {
        try (Mosquitto mosquitto = new Mosquitto(directory)) {
            assertEquals(new RelayFinding.Keeps(2_048), check(mosquitto.address()));
        }
    }

    @Test
    void aRelayThatSaysItKeepsNothingIsNamedAsUseless() throws Exception {
        try (Mosquitto mosquitto = new Mosquitto(directory, "allow_anonymous true", "retain_available false")) {
            RelayFinding finding = check(mosquitto.address());
            assertInstanceOf(RelayFinding.Refuses.class, finding);
            assertTrue(finding.sentence().orElseThrow().contains("keeps nothing"), finding.toString());
        }
    }

    @Test
    void aRelayWhoseLargestPacketIsSmallerThanAFrameIsNamedAsUseless() throws Exception {
        try (Mosquitto mosquitto = new Mosquitto(directory, "allow_anonymous true", "max_packet_size 500")) {
            RelayFinding finding = check(mosquitto.address());
            assertTrue(finding.sentence().orElseThrow().contains("at most 500 bytes"), finding.toString());
        }
    }

    /** By its rules, as it comes: everyone may write, and nobody is given what was kept. */
    @Test
    void aRelayThatTakesFramesAndNeverGivesThemBackIsFoundOut() throws Exception {
        Path rules = directory.resolve("rules");
        Files.writeString(rules, "topic write d/#\n");
        try (Mosquitto mosquitto = new Mosquitto(directory, "allow_anonymous true", "acl_file " + rules)) {
            RelayFinding finding = check(mosquitto.address());
            assertEquals(new RelayFinding.Forgets(), finding);
            assertTrue(finding.sentence().orElseThrow().contains("only while both of you are up"));
        }
    }

    @Test
    void nobodyThereIsNoFinding() throws Exception {
        RelayFinding finding = check(RelayAddress.parse("mqtt://127.0.0.1:" + Mosquitto.freePort()));
        assertTrue(finding.sentence().orElseThrow().contains("refused"), finding.toString());
        assertInstanceOf(RelayFinding.Unknown.class, finding);
    }

    @Test
    void whatItSendsLooksLikeAnyOtherFrame() throws Exception {
        try (Mosquitto mosquitto = new Mosquitto(directory);
                Wiretap wire = new Wiretap(mosquitto.port())) {
            // The second connection finds nobody: the wiretap passes one on.
            check(RelayAddress.parse("mqtt://127.0.0.1:" + wire.port()));
            List<Sent.Unit> packets = Sent.packets(wire.allThatWasSent());
            assertEquals(List.of(1, 3), packets.stream().map(Sent.Unit::type).toList());
            assertEquals(frameOfTheHum(), packets.getLast().body().length);
        }
    }

    private int frameOfTheHum() throws IOException, InterruptedException {
        try (Mosquitto mosquitto = new Mosquitto(Files.createDirectory(directory.resolve("hum")));
                Wiretap wire = new Wiretap(mosquitto.port());
                TestEnd end = new TestEnd(RelayAddress.parse("mqtt://127.0.0.1:" + wire.port()))) {
            end.awaitWritten(1);
            Await.until("a frame on the wire", () -> wire.soFar().length > 2_000);
            end.hum.close();
            return Sent.packets(wire.allThatWasSent()).stream()
                    .filter(packet -> packet.type() == 3)
                    .findFirst()
                    .orElseThrow()
                    .body()
                    .length;
        }
    }
}
