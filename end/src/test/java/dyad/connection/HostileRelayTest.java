package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a relay does, it draws no packet out of an end but those of the hum, and holds nothing up. What it does with genuine
 * frames is in the core's test of the same name; older TLS and wrong certificates are in {@link AccessTest} and
 * {@link BareEndTest}.
 */
class HostileRelayTest {
    private static final List<Integer> PACKETS_OF_THE_HUM = List.of(1, 3, 8, 12);
    private static final String TOPIC = TestVoice.topic("b", 7, 1);
    private static final int FLOOD = 100_000;
    private static final int MEGABYTE = 1 << 20;

    /** Packets that no relay may send to an end, or not so (MQTT 5). */
    private static final List<String> MALFORMED = List.of(
            "f0ffffffffff", // a length of five bytes
            "0000", // type 0
            "f000", // AUTH, nobody began
            "1000", // CONNECT
            "2003000000", // CONNACK again
            "3009" + "0003642f61" + "ffffffff", // properties: a length without an end
            "3006" + "0003642f61" + "7f", // properties longer than the packet
            "3009" + "0003642f61" + "03230001", // a topic alias, and none was allowed
            "3008" + "0003642f61" + "027e00", // an unknown property
            "3606" + "0003642f61" + "00", // QoS 3
            "3006" + "0003642f23" + "00", // a wildcard in a topic
            "3004" + "7fff642f", // a topic longer than the packet
            "62020001", // PUBREL of nothing
            "40020001", // PUBACK of nothing
            "9004006300" + "00", // SUBACK of nothing
            "b004006300" + "00", // UNSUBACK of nothing
            "d000", // PINGRESP, nobody asked
            "d001ff", // PINGRESP with a body
            "e000", // DISCONNECT
            "e0028b00", // DISCONNECT, shutting down
            "e0029c00", // DISCONNECT, use another server
            "e0039d02ffff"); // DISCONNECT with malformed properties

    @TempDir
    private Path directory;

    @Test
    void aPublicationThatIsTooLargeIsDroppedAndCounted() throws Exception {
        byte[] mischief = FakeRelay.publication(0, TOPIC, new byte[513]);
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), mischief);
                TestEnd end = new TestEnd(relay.address())) {
            Await.until("counted", () -> end.hum.counts().oversized() == 1);
            assertEquals(List.of(), end.voice.heard);
            end.awaitWritten(10);
        }
    }

    @Test
    void aFrameOfTheRightSizeIsHeard() throws Exception {
        byte[] frame = FakeRelay.publication(0, TOPIC, new byte[512]);
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), frame);
                TestEnd end = new TestEnd(relay.address())) {
            Await.until("heard", () -> end.voice.heard.size() == 1);
        }
    }

    /** All at the same time, each with an end of its own. */
    @Test
    void nothingThatARelaySendsIsAnswered() throws Exception {
        List<FakeRelay.Mischief> all = new ArrayList<>();
        MALFORMED.forEach(packet -> all.add((_, out) -> out.write(HexFormat.of().parseHex(packet))));
        for (int qos = 1; qos <= 2; qos++) {
            byte[] asking = FakeRelay.publication(qos, TOPIC, new byte[512]);
            all.add((_, out) -> out.write(asking));
        }
        byte[] tooLarge = FakeRelay.publication(0, TOPIC, new byte[4_000]);
        all.add((_, out) -> out.write(tooLarge));
        all.add((_, out) -> out.write(tooLarge, 0, 300));
        all.add(HostileRelayTest::reflect);
        all.add((_, out) -> {
            byte[] kept = FakeRelay.publication(0, TOPIC, new byte[512]);
            kept[0] |= 1;
            for (int count = 0; count < 1_000; count++) {
                out.write(kept);
            }
        });
        List<FakeRelay> relays = new ArrayList<>();
        List<TestEnd> ends = new ArrayList<>();
        try {
            for (FakeRelay.Mischief mischief : all) {
                relays.add(new FakeRelay(FakeRelay.accepting(), mischief));
                ends.add(new TestEnd(relays.getLast().address()));
            }
            for (int which = 0; which < all.size(); which++) {
                assertOnlyTheHum(relays.get(which), "mischief number " + which);
            }
        } finally {
            ends.forEach(TestEnd::close);
            for (FakeRelay relay : relays) {
                relay.close();
            }
        }
    }

    /** The end's own frame, on its own topic, as if it were kept. */
    private static void reflect(Sent.Unit frame, OutputStream out) throws IOException {
        byte[] body = frame.body();
        for (int first : new int[] {0x30, 0x31}) {
            out.write(new byte[] {(byte) first, (byte) (body.length % 128 | 128), (byte) (body.length / 128)});
            out.write(body);
        }
    }

    /** Waits until it has gone on for a while, on this connection or on the next. */
    private static void assertOnlyTheHum(FakeRelay relay, String what) throws InterruptedException {
        Await.until(what, () -> relay.packets().size() >= 45);
        List<Sent.Unit> packets = relay.packets();
        List<Integer> types = packets.stream().map(Sent.Unit::type).toList();
        assertTrue(types.stream().allMatch(PACKETS_OF_THE_HUM::contains), what + ": " + types);
        List<String> shapes = packets.stream()
                .filter(packet -> packet.type() == 3)
                .map(packet -> packet.flags() + " " + packet.body().length)
                .distinct()
                .toList();
        assertEquals(1, shapes.size(), what + ": " + shapes);
    }

    @Test
    void aFloodOfAHundredThousandFramesFillsNothingAndHoldsNothingUp() throws Exception {
        byte[] frame = FakeRelay.publication(0, TOPIC, new byte[512]);
        byte[] batch = new byte[100 * frame.length];
        for (int at = 0; at < batch.length; at += frame.length) {
            System.arraycopy(frame, 0, batch, at, frame.length);
        }
        FakeRelay.Mischief flood = (_, out) -> {
            for (int sent = 0; sent < FLOOD; sent += 100) {
                out.write(batch);
            }
        };
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), flood);
                TestEnd end = new TestEnd(relay.address())) {
            end.voice.countOnly = true;
            Await.until("all came in", () -> end.voice.counted.get() + end.link.dropped() >= FLOOD);
            int before = end.voice.written.size();
            end.awaitWritten(before + 10);
            assertEquals(1, end.voice.connections.get());
            assertOnlyTheHum(relay, "a flood");
        }
    }

    /** The longest packet that MQTT can announce, 256 MB, on each of three connections. */
    @Test
    void whoeverPromisesHundredsOfMegabytesIsLeftAtOnce() throws Exception {
        AtomicLong taken = new AtomicLong();
        byte[] promised = new byte[64 * 1_024];
        FakeRelay.Mischief promise = (_, out) -> {
            out.write(HexFormat.of().parseHex("30ffffff7f"));
            for (long sent = 0; sent < 256L * MEGABYTE; sent += promised.length) {
                out.write(promised);
                taken.addAndGet(promised.length);
            }
        };
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), promise);
                TestEnd end = new TestEnd(relay.address())) {
            Await.until("three connections", () -> relay.connections() >= 3);
            // What both systems' buffers took before the end was gone.
            assertTrue(taken.get() < 3L * 16 * MEGABYTE, taken + " bytes");
            assertOnlyTheHum(relay, "a promise");
            assertTrue(end.broken.isEmpty());
        }
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
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), drip)) {
            itself.set(relay);
            try (TestEnd end = new TestEnd(relay.address())) {
                Await.until("heard at last", () -> end.voice.heard.size() == 1);
                assertEquals(1, end.voice.connections.get());
                assertOnlyTheHum(relay, "a drip");
            }
        }
    }

    /** Each time with a pause that grows; the person is told why. */
    @Test
    void aRelayThatSendsEveryoneAwayAgainAndAgainIsTriedAgainAndNamed() throws Exception {
        FakeRelay.Mischief away = (_, out) -> out.write(HexFormat.of().parseHex("e0028b00"));
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), away);
                TestEnd end = new TestEnd(relay.address())) {
            Await.until("three connections", () -> relay.connections() >= 3);
            assertOnlyTheHum(relay, "sent away");
            String problem = end.awaitProblem();
            assertTrue(problem.contains("ended the connection: server shutting down"), problem);
        }
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
}
