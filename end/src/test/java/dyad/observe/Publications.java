package dyad.observe;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Takes the PUBLISH packets out of what a relay sends to an onlooker without TLS. */
final class Publications {
    private static final int PUBLISH = 3;

    private final Consumer<Publication> onPublication;
    private byte[] left = new byte[0];

    Publications(Consumer<Publication> onPublication) {
        this.onPublication = onPublication;
    }

    /**
     * A frame as the relay passes it on.
     *
     * @param first the packet's first byte: its type, DUP, QoS, RETAIN
     * @param size of the packet, bytes
     */
    record Publication(long nanos, String topic, int first, int size) {}

    /** A new connection: nothing is left of the one before. */
    void begin() {
        left = new byte[0];
    }

    void add(Packet packet) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(left);
        byte[] fresh = new byte[packet.payload().remaining()];
        packet.payload().duplicate().get(fresh);
        both.writeBytes(fresh);
        ByteBuffer bytes = ByteBuffer.wrap(both.toByteArray());
        while (takeOne(bytes, packet.nanos())) {
            bytes = bytes.slice();
        }
        left = new byte[bytes.remaining()];
        bytes.get(left);
    }

    /** False, and nothing is taken, if it is not whole yet. */
    private boolean takeOne(ByteBuffer bytes, long nanos) {
        int at = 1;
        int length = 0;
        for (int shift = 0; at < bytes.limit(); shift += 7) {
            int digit = bytes.get(at++);
            length |= (digit & 127) << shift;
            if (digit >= 0) {
                if (at + length > bytes.limit()) {
                    return false;
                }
                tell(bytes.get(0) & 0xff, bytes.slice(at, length), at + length, nanos);
                bytes.position(at + length);
                return true;
            }
        }
        return false;
    }

    private void tell(int first, ByteBuffer body, int size, long nanos) {
        if (first >> 4 == PUBLISH) {
            byte[] topic = new byte[body.getShort()];
            body.get(topic);
            onPublication.accept(new Publication(nanos, new String(topic, StandardCharsets.UTF_8), first, size));
        }
    }
}
