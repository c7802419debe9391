package dyad.together;

import dyad.connection.Sent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One connection of an end as its relay sees it: the packets with the moments at which they came, and how it ended. */
final class Line {
    private static final int PUBLISH = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final NavigableMap<Integer, Long> arrivals = new TreeMap<>();
    private Optional<End> end = Optional.empty();

    /**
     * A packet.
     *
     * @param type MQTT's
     * @param length of its body
     * @param nanos when it came
     */
    record Packet(int type, int length, long nanos) {}

    /** When a connection ended, and whether by a reset. */
    record End(long nanos, boolean reset) {}

    synchronized void sent(byte[] buffer, int length) {
        arrivals.put(bytes.size(), System.nanoTime());
        bytes.write(buffer, 0, length);
    }

    synchronized void ended(boolean reset) {
        end = end.or(() -> Optional.of(new End(System.nanoTime(), reset)));
    }

    synchronized Optional<End> end() {
        return end;
    }

    /** All packets so far; what is cut off at the end of it makes an {@link IOException}. */
    synchronized List<Packet> packets() throws IOException {
        List<Packet> packets = new ArrayList<>();
        int at = 0;
        for (Sent.Unit unit : Sent.packets(bytes.toByteArray())) {
            int length = unit.body().length;
            packets.add(new Packet(unit.type(), length, arrivals.floorEntry(at).getValue()));
            at += length + (length < 128 ? 2 : length < 16_384 ? 3 : 4);
        }
        return packets;
    }

    /** The frames so far. */
    List<Packet> frames() throws IOException {
        return packets().stream().filter(packet -> packet.type() == PUBLISH).toList();
    }
}
