package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Sent.Unit;
import dyad.hum.Pace;
import dyad.hum.Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What really goes over the line, byte by byte, between the first packet and the end. */
@Execution(ExecutionMode.CONCURRENT)
class BareEndTest {
    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;
    private static final int SUBSCRIBE = 8;
    private static final int APPLICATION_DATA = 23;

    /** QoS 0, not a duplicate, retained. */
    private static final int RETAINED = 1;

    @TempDir
    private Path directory;

    @Test
    void onlyConnectSubscribeAndFramesOfOneSizeAreSentAndNoDisconnect() throws Exception {
        List<Unit> packets = Sent.packets(sentOverPlain());
        assertEquals(CONNECT, packets.getFirst().type());
        assertEquals(
                12,
                packets.stream().filter(packet -> packet.type() == SUBSCRIBE).count());
        assertTrue(packets.subList(1, 13).stream().allMatch(packet -> packet.type() == SUBSCRIBE), "before the burst");
        List<Unit> frames = packets.subList(13, packets.size());
        for (Unit frame : frames) {
            assertEquals(PUBLISH, frame.type());
            assertEquals(RETAINED, frame.flags());
            assertEquals(frames.getFirst().body().length, frame.body().length);
        }
        assertTrue(frames.size() >= 12);
    }

    @Test
    void theConnectPacketTellsNothing() throws Exception {
        byte[] body = Sent.packets(sentOverPlain()).getFirst().body();
        // Name "MQTT", version 5, flags: clean start and nothing else; keep-alive 30 s.
        assertEquals("0004" + "4d515454" + "05" + "02" + "001e", hex(body, 0, 10));
        // Properties (section 3.1.2.11): receive maximum 1,024 and packets of at most 2,048 bytes.
        assertEquals("08" + "210400" + "2700000800", hex(body, 10, 19));
        assertEquals("0016", hex(body, 19, 21));
        String client = new String(body, 21, body.length - 21, StandardCharsets.US_ASCII);
        assertTrue(client.matches("[A-Za-z0-9_-]{22}"), client);
    }

    /** However late a tick comes, and however few bytes the partner sends: three ticks are no silence. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void theKeepAliveIsLongerThanThreeOfTheLongestTicksOfEveryProfile(Profile profile) throws Exception {
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), new byte[0]);
                TestEnd _ = new TestEnd(relay.address(), profile.tickMillis())) {
            Await.until("CONNECT", () -> !relay.packets().isEmpty());
            int seconds = Integer.parseInt(hex(relay.packets().getFirst().body(), 8, 10), 16);
            assertTrue(1_000 * seconds > 3 * profile.tickMillis() * (1 + Pace.JITTER), seconds + " s");
        }
    }

    @Test
    void everyFrameExpiresAfter21DaysAndCarriesNoOtherProperty() throws Exception {
        List<Unit> packets = Sent.packets(sentOverPlain());
        byte[] body = packets.getLast().body();
        int topic = TestVoice.topic("a", 7, 1).length();
        // Property length 5; message expiry interval (2) 1,814,400 s.
        assertEquals("05" + "02" + "001baf80", hex(body, 2 + topic, 2 + topic + 6));
        assertEquals(2 + topic + 6 + 512, body.length);
    }

    @Test
    void overTlsAFrameIsOneRecordAndTheLastRecordIsAFrame() throws Exception {
        Certificates certificates = Certificates.make(directory, "dns:localhost");
        try (Mosquitto mosquitto = new Mosquitto(directory, certificates.configuration());
                Wiretap wire = new Wiretap(mosquitto.port())) {
            RelayAddress address = RelayAddress.parse("mqtts://localhost:" + wire.port());
            TestEnd end = new TestEnd(address, Optional.of(certificates.authority()), "a", "b");
            end.awaitWritten(12);
            end.close();
            List<Unit> records = Sent.records(wire.allThatWasSent());
            List<Unit> lasts = records.subList(records.size() - 12, records.size());
            int frame = 2 + 3 + TestVoice.topic("a", 7, 1).length() + 6 + 512;
            for (Unit record : lasts) {
                assertEquals(APPLICATION_DATA, record.type());
                // A byte for the inner type and 16 for the tag (RFC 8446, section 5.2); the JDK adds 16 zeros.
                assertEquals(frame + 1 + 16 + 16, record.body().length);
            }
        }
    }

    @Test
    void aRelayThatIsNotTrustedIsLeftWithoutATlsAlert() throws Exception {
        Certificates certificates = Certificates.make(directory, "dns:localhost");
        try (Mosquitto mosquitto = new Mosquitto(directory, certificates.configuration());
                Wiretap wire = new Wiretap(mosquitto.port());
                TestEnd end = new TestEnd(RelayAddress.parse("mqtts://localhost:" + wire.port()))) {
            end.awaitProblem();
            List<Unit> records = Sent.records(wire.allThatWasSent());
            // The greeting and, at most, the empty change of cipher (section D.4): then nothing.
            assertTrue(records.size() <= 2, records.toString());
            assertFalse(records.stream().anyMatch(record -> record.type() == APPLICATION_DATA));
        }
    }

    @Test
    void aForgedTlsRecordIsNotAnsweredWithAnAlert() throws Exception {
        Certificates certificates = Certificates.make(directory, "dns:localhost");
        try (Mosquitto mosquitto = new Mosquitto(directory, certificates.configuration());
                Wiretap wire = new Wiretap(mosquitto.port());
                TestEnd end = new TestEnd(
                        RelayAddress.parse("mqtts://localhost:" + wire.port()),
                        Optional.of(certificates.authority()),
                        "a",
                        "b")) {
            end.awaitWritten(10);
            wire.inject(HexFormat.of().parseHex("170303" + "0040" + "00".repeat(64)));
            end.awaitUnreachable();
            byte[] last = Sent.records(wire.allThatWasSent()).getLast().body();
            assertTrue(last.length > 500, "a record of " + last.length + " bytes");
        }
    }

    @Test
    void aRefusedPasswordEndsWithoutATlsAlertToo() throws Exception {
        Certificates certificates = Certificates.make(directory, "dns:localhost");
        String[] closed = certificates.configuration();
        closed[0] = "allow_anonymous false";
        try (Mosquitto mosquitto = new Mosquitto(directory, closed);
                Wiretap wire = new Wiretap(mosquitto.port());
                TestEnd end = new TestEnd(
                        RelayAddress.parse("mqtts://localhost:" + wire.port()),
                        Optional.of(certificates.authority()),
                        "a",
                        "b")) {
            end.awaitUnreachable();
            List<Unit> records = Sent.records(wire.allThatWasSent());
            byte[] last = records.getLast().body();
            // The CONNECT packet was the last: an alert would be a record of 2 + 1 + 16 + 16 bytes.
            assertTrue(last.length > 40, "a record of " + last.length + " bytes");
        }
    }

    private byte[] sentOverPlain() throws Exception {
        try (Mosquitto mosquitto = new Mosquitto(directory);
                Wiretap wire = new Wiretap(mosquitto.port())) {
            TestEnd end = new TestEnd(RelayAddress.parse("mqtt://127.0.0.1:" + wire.port()));
            end.awaitWritten(12);
            end.close();
            return wire.allThatWasSent();
        }
    }

    private static String hex(byte[] bytes, int from, int to) {
        return HexFormat.of().formatHex(bytes, from, to);
    }
}
