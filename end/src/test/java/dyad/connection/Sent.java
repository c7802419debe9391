package dyad.connection;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes apart what an end sent. */
public final class Sent {
    private Sent() {}

    /**
     * One MQTT packet or TLS record.
     *
     * @param type the packet's type (1 CONNECT, 3 PUBLISH, 8 SUBSCRIBE, 12 PINGREQ, 14 DISCONNECT), or the record's
     * @param flags the lower four bits of the packet's first byte; 0 for a record
     * @param body what follows the length
     */
    public record Unit(int type, int flags, byte[] body) {}

    public static List<Unit> packets(byte[] bytes) throws IOException {
        List<Unit> packets = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        for (int first = in.read(); first >= 0; first = in.read()) {
            byte[] body = in.readNBytes(length(in));
            packets.add(new Unit(first >> 4, first & 15, body));
        }
        return packets;
    }

    public static List<Unit> records(byte[] bytes) throws IOException {
        List<Unit> records = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        for (int type = in.read(); type >= 0; type = in.read()) {
            in.skipNBytes(2);
            records.add(new Unit(type, 0, in.readNBytes(in.readUnsignedShort())));
        }
        return records;
    }

    /** A variable byte integer (MQTT 5, section 1.5.5). */
    static int length(DataInputStream in) throws IOException {
        int length = 0;
        int shift = 0;
        int digit = in.readUnsignedByte();
        while (digit >= 128) {
            length |= (digit & 127) << shift;
            shift += 7;
            digit = in.readUnsignedByte();
        }
        return length | digit << shift;
    }
}
