package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.FakeRelay.Came;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What an end sends on its connections, whatever is done to it. */
final class OnlyTheHum {
    /** An end's keep-alive is 30 s at least; the MQTT client asks a tenth of a second before. */
    private static final long NO_PING_NANOS = TimeUnit.SECONDS.toNanos(29);

    private OnlyTheHum() {}

    /** On each connection first CONNECT, then SUBSCRIBEs, then frames of one shape and nothing else. */
    static void in(FakeRelay relay, String what) {
        inOrder(relay, what);
        List<String> shapes = relay.came().stream()
                .filter(Came::isFrame)
                .map(frame -> frame.packet().flags() + " " + frame.packet().body().length)
                .distinct()
                .toList();
        assertEquals(1, shapes.size(), what + ": " + shapes);
    }

    /** The same, though no frame has come yet. */
    static void inOrder(FakeRelay relay, String what) {
        LongStream.rangeClosed(1, relay.connections())
                .mapToObj(relay::cameOn)
                .forEach(packets -> inOrder(packets, what));
    }

    private static void inOrder(List<Came> packets, String what) {
        String types = packets.stream()
                .filter(packet -> !isPingInTime(packet, packets.getFirst()))
                .map(packet -> Integer.toHexString(packet.packet().type()))
                .collect(Collectors.joining());
        assertTrue(types.matches("(18{0,12}|18{12}3*)?"), what + ": " + types);
    }

    private static boolean isPingInTime(Came packet, Came first) {
        return packet.packet().type() == FakeRelay.PINGREQ && packet.nanos() - first.nanos() > NO_PING_NANOS;
    }
}
