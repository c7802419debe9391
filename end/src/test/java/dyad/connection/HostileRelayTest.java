package dyad.connection;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Whatever a relay does, it draws no packet out of an end but those of the hum. Some of it ends the connection, which then is
 * over without a word; the rest is passed over. What it does with genuine frames is in the core's test of the same name; floods
 * and promises are in {@link FloodingRelayTest}, older TLS and wrong certificates in {@link AccessTest} and {@link BareEndTest}.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileRelayTest {
    private static final List<Integer> PACKETS_OF_THE_HUM = List.of(1, 3, 8, 12);
    private static final String TOPIC = TestVoice.topic("b", 7, 1);
    private static final String ENDED_HERE = "sends what no MQTT 5 relay may send here: this end ended the connection";

    /** Packets that no relay may send to an end, or not so (MQTT 5), and what the person is told. */
    private static final Map<String, String> ENDING = Map.ofEntries(
            entry("f0ffffffffff", ENDED_HERE), // a length of five bytes
            entry("0000", ENDED_HERE), // type 0
            entry("f000", ENDED_HERE), // AUTH, nobody began
            entry("1000", ENDED_HERE), // CONNECT
            entry("2003000000", ENDED_HERE), // CONNACK again
            entry("3009" + "0003642f61" + "ffffffff", ENDED_HERE), // properties: a length without an end
            entry("308600" + "0003642f61" + "00", ENDED_HERE), // a length in more bytes than it needs
            entry("3006" + "0003642f61" + "7f", ENDED_HERE), // properties longer than the packet
            entry("3009" + "0003642f61" + "03230001", ENDED_HERE), // a topic alias, and none was allowed
            entry("3008" + "0003642f61" + "027e00", ENDED_HERE), // an unknown property
            entry("3606" + "0003642f61" + "00", ENDED_HERE), // QoS 3
            entry("3006" + "0003642f23" + "00", ENDED_HERE), // a wildcard in a topic
            entry("3004" + "7fff642f", ENDED_HERE), // a topic longer than the packet
            entry("62020001", ENDED_HERE), // PUBREL of nothing, which asks for an answer
            entry("40020001", ENDED_HERE), // PUBACK of nothing
            entry("9004006300" + "00", ENDED_HERE), // SUBACK of nothing
            entry("b004006300" + "00", ENDED_HERE), // UNSUBACK of nothing
            entry("d001ff", ENDED_HERE), // PINGRESP with a body
            entry("e0039d02ffff", ENDED_HERE), // DISCONNECT with malformed properties
            entry("e000", "ended the connection: normal disconnection"), // DISCONNECT
            entry("e0028b00", "ended the connection: server shutting down"),
            entry("e0029c00", "ended the connection: use another server"));

    /** PINGRESP, although nobody asked: MQTT 5 does not forbid it. */
    private static final String PASSED_OVER = "d000";

    @TempDir
    private Path directory;

    private final List<FakeRelay> relays = new ArrayList<>();
    private final List<TestEnd> ends = new ArrayList<>();

    @AfterEach
    void endAll() throws IOException {
        ends.forEach(TestEnd::close);
        for (FakeRelay relay : relays) {
            relay.close();
        }
    }

    @Test
    void aPublicationThatIsTooLargeIsDroppedAndCounted() throws Exception {
        TestEnd end = under(FakeRelay.publication(0, TOPIC, new byte[513]));
        Await.until("counted", () -> end.hum.counts().oversized() == 1);
        assertEquals(List.of(), end.voice.heard);
        end.awaitWritten(10);
    }

    @Test
    void aFrameOfTheRightSizeIsHeard() throws Exception {
        TestEnd end = under(FakeRelay.publication(0, TOPIC, new byte[512]));
        Await.until("heard", () -> end.voice.heard.size() == 1);
    }

    /** All at the same time, each with an end of its own. */
    @Test
    void whatIsNoMqtt5EndsTheConnectionWithoutAWordAndThePersonIsTold() throws Exception {
        List<String> packets = List.copyOf(ENDING.keySet());
        for (String packet : packets) {
            under(HexFormat.of().parseHex(packet));
        }
        for (int which = 0; which < packets.size(); which++) {
            assertEnds(which, packets.get(which), ENDING.getOrDefault(packets.get(which), ""));
        }
    }

    @Test
    void whatAsksForAnAnswerOrIsLargerThanAnyPacketOfTheHumEndsItToo() throws Exception {
        byte[] tooLarge = FakeRelay.publication(0, TOPIC, new byte[4_000]);
        List<byte[]> packets = List.of(
                FakeRelay.publication(1, TOPIC, new byte[512]),
                FakeRelay.publication(2, TOPIC, new byte[512]),
                tooLarge,
                Arrays.copyOf(tooLarge, 300));
        for (byte[] packet : packets) {
            under(packet);
        }
        for (int which = 0; which < packets.size(); which++) {
            assertEnds(which, "mischief number " + which, ENDED_HERE);
        }
    }

    @Test
    void whatComesBackOrIsKeptOrCutShortIsPassedOverAndTheHumGoesOn() throws Exception {
        byte[] kept = FakeRelay.publication(0, TOPIC, new byte[512]);
        kept[0] |= 1;
        List<FakeRelay.Mischief> all = List.of(
                HostileRelayTest::reflect,
                (_, out) -> {
                    for (int count = 0; count < 1_000; count++) {
                        out.write(kept);
                    }
                },
                (_, out) -> out.write(FakeRelay.publication(0, TOPIC, new byte[1])),
                (_, out) -> out.write(HexFormat.of().parseHex(PASSED_OVER)));
        for (FakeRelay.Mischief mischief : all) {
            under(mischief);
        }
        for (int which = 0; which < all.size(); which++) {
            String what = "mischief number " + which;
            assertOnlyTheHum(relays.get(which), what);
            assertEquals(1, relays.get(which).connections(), what);
            assertTrue(
                    ends.get(which).statuses.stream()
                            .allMatch(status -> status.problem().isEmpty()),
                    what + ": " + ends.get(which).statuses);
        }
    }

    /** An end under this mischief, which begins with its first frame. */
    private TestEnd under(byte[] mischief) throws IOException {
        return under((_, out) -> out.write(mischief));
    }

    private TestEnd under(FakeRelay.Mischief mischief) throws IOException {
        return at(new FakeRelay(FakeRelay.accepting(), mischief));
    }

    private TestEnd at(FakeRelay relay) {
        relays.add(relay);
        ends.add(new TestEnd(relay.address()));
        return ends.getLast();
    }

    /** The end's own frame, on its own topic, as if it were kept. */
    private static void reflect(Sent.Unit frame, OutputStream out) throws IOException {
        byte[] body = frame.body();
        for (int first : new int[] {0x30, 0x31}) {
            out.write(new byte[] {(byte) first, (byte) (body.length % 128 | 128), (byte) (body.length / 128)});
            out.write(body);
        }
    }

    private void assertEnds(int which, String what, String told) throws InterruptedException {
        String problem = ends.get(which).awaitProblem();
        assertTrue(problem.contains(told), what + ": " + problem);
        assertOnlyTheHum(relays.get(which), what);
        assertTrue(relays.get(which).connections() > 1, what);
    }

    /** Waits until it has gone on for a while, on this connection or on the next. */
    private static void assertOnlyTheHum(FakeRelay relay, String what) throws InterruptedException {
        Await.until(what, () -> relay.packets().size() >= 45);
        OnlyTheHum.in(relay, what);
    }

    @Test
    void aRelayThatDripsByteAfterByteHoldsNothingUp() throws Exception {
        byte[] frame = FakeRelay.publication(0, TOPIC, new byte[512]);
        AtomicReference<FakeRelay> itself = new AtomicReference<>();
        FakeRelay.Mischief drip = (_, out) -> {
            for (int at = 0; at < 60; at++) {
                int before = itself.get().packets().size();
                out.write(frame[at]);
                Await.until("another frame", () -> itself.get().packets().size() > before);
            }
            out.write(Arrays.copyOfRange(frame, 60, frame.length));
        };
        FakeRelay relay = new FakeRelay(FakeRelay.accepting(), drip);
        itself.set(relay);
        TestEnd end = at(relay);
        Await.until("heard at last", () -> end.voice.heard.size() == 1);
        assertEquals(1, end.voice.connections.get());
        assertOnlyTheHum(relay, "a drip");
    }

    /** At a byte a second both would take longer than an end's patience, which is the same whatever is said. */
    @Test
    void aRelayThatDripsItsWelcomeOrItsConsentIsGivenUpAndNamed() throws Exception {
        TestEnd unwelcome = at(FakeRelay.dripping(FakeRelay.CONNECT));
        TestEnd unheard = at(FakeRelay.dripping(FakeRelay.SUBSCRIBE));
        for (TestEnd end : List.of(unwelcome, unheard)) {
            String problem = end.awaitProblem();
            assertTrue(
                    problem.contains("no answer from "
                            + relays.get(ends.indexOf(end)).address().hostAndPort()),
                    problem);
            assertEquals(0, end.voice.written.size());
            assertEquals(0, end.hum.counts().connections());
        }
        for (FakeRelay relay : relays) {
            OnlyTheHum.inOrder(relay, "a drip before the first frame");
        }
    }

    /** After half a second, a second, two seconds at least ({@link BackoffTest} has them all); the person is told why. */
    @Test
    void aRelayThatSendsEveryoneAwayAgainAndAgainIsTriedAgainAfterGrowingPausesAndNamed() throws Exception {
        List<Long> sentAway = new CopyOnWriteArrayList<>();
        FakeRelay.Mischief away = (_, out) -> {
            sentAway.add(System.nanoTime());
            out.write(HexFormat.of().parseHex("e0028b00"));
        };
        TestEnd end = under(away);
        FakeRelay relay = relays.getFirst();
        Await.until("four connections", () -> sentAway.size() == 4);
        assertOnlyTheHum(relay, "sent away");
        for (int pause = 0; pause < 3; pause++) {
            long nanos = relay.cameOn(pause + 2L).getFirst().nanos() - sentAway.get(pause);
            assertTrue(nanos >= TimeUnit.MILLISECONDS.toNanos(500) << pause, "pause " + pause + ": " + nanos + " ns");
        }
        String problem = end.awaitProblem();
        assertTrue(problem.contains("ended the connection: server shutting down"), problem);
    }

    @Test
    void aRelayThatSpeaksOnlyAnOlderMqttIsNamed() throws Exception {
        TestEnd end = at(new FakeRelay("20020001", (_, _) -> {}));
        String problem = end.awaitProblem();
        assertTrue(problem.contains("MQTT 5"), problem);
        assertTrue(relays.getFirst().typesOfAllPackets().stream().allMatch(PACKETS_OF_THE_HUM::contains));
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
}
