package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A relay that sends or promises more than anybody can take. What the same flood costs a real link is in
 * {@code together/FloodedEndTest}, and how much is tried of it in the core's {@code FloodWorkTest}.
 */
@Isolated("it looks at all that this process holds")
class FloodingRelayTest {
    private static final String TOPIC = TestVoice.topic("b", 7, 1);
    private static final int TICK_MILLIS = 20;
    private static final int MEANWHILE = 100;
    private static final int MEGABYTE = 1 << 20;

    @Test
    void aFloodOfAHundredThousandFramesFillsNothingAndHoldsNothingUp() throws Exception {
        byte[] frame = FakeRelay.publication(0, TOPIC, new byte[512]);
        Flood flood = new Flood(MEANWHILE, _ -> frame);
        try (FakeRelay relay = flood.relay();
                TestEnd end = new TestEnd(relay.address())) {
            end.voice.countOnly = true;
            long sent = flood.await();
            HumCounts counts = end.hum.counts();
            flood.assertTheTickWentOn(TICK_MILLIS);
            assertTrue(counts.skipped() <= counts.written() / 2, counts.toString());
            flood.assertLittleWasHeld();
            Await.until("each heard or counted", () -> end.voice.counted.get() + end.link.dropped() == sent);
            int before = end.voice.written.size();
            end.awaitWritten(before + 10);
            assertEquals(1, end.voice.connections.get());
            OnlyTheHum.in(relay, "a flood");
        }
    }

    /** The longest packet that MQTT can announce, 256 MB, on each of three connections. */
    @Test
    void whoeverPromisesHundredsOfMegabytesIsLeftAtOnceAndThePersonIsTold() throws Exception {
        AtomicLong taken = new AtomicLong();
        byte[] promised = new byte[64 * 1_024];
        FakeRelay.Mischief promise = (_, out) -> {
            out.write(HexFormat.of().parseHex("30ffffff7f"));
            for (long sent = 0; sent < 256L * MEGABYTE; sent += promised.length) {
                out.write(promised);
                taken.addAndGet(promised.length);
            }
        };
        Held before = Held.now();
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), promise);
                TestEnd end = new TestEnd(relay.address())) {
            Await.until("four connections", () -> relay.connections() >= 4);
            Held then = Held.now();
            assertTrue(then.isLittleMoreThan(before), "before " + before + ", then " + then);
            // What both systems' buffers took before the end was gone.
            assertTrue(taken.get() < 3L * 16 * MEGABYTE, taken + " bytes");
            String problem = end.awaitProblem();
            assertTrue(problem.contains("sends what no MQTT 5 relay may send here"), problem);
            OnlyTheHum.in(relay, "a promise");
            assertTrue(end.broken.isEmpty());
        }
    }
}
