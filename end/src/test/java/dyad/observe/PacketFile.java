package dyad.observe;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** What tcpdump writes, read packet by packet: the pcap format with nanoseconds, Ethernet, IPv4, TCP. */
final class PacketFile {
    private static final int NANOSECOND_MAGIC = 0xa1b23c4d;
    private static final int HEADER_BYTES = 24;
    private static final int RECORD_HEADER_BYTES = 16;
    private static final int ETHERNET_BYTES = 14;
    private static final int ETHERNET_TYPE_AT = 12;
    private static final int IPV4 = 0x0800;
    private static final int SYN = 0x02;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    private final DataInputStream in;

    /** Reads the file's header. */
    PacketFile(InputStream in) throws IOException {
        this.in = new DataInputStream(in);
        ByteBuffer header = read(HEADER_BYTES);
        if (header.getInt(0) != NANOSECOND_MAGIC) {
            throw new IOException("this is not what tcpdump writes on a little-endian machine");
        }
    }

    /** The next TCP packet; empty at the end. */
    Optional<Packet> next() throws IOException {
        try {
            while (true) {
                ByteBuffer record = read(RECORD_HEADER_BYTES);
                long nanos = record.getInt(0) * NANOS_A_SECOND + record.getInt(4);
                ByteBuffer bytes = read(record.getInt(8)).order(ByteOrder.BIG_ENDIAN);
                if ((bytes.getShort(ETHERNET_TYPE_AT) & 0xffff) == IPV4) {
                    return Optional.of(packet(nanos, bytes));
                }
            }
        } catch (EOFException over) {
            return Optional.empty();
        }
    }

    private static Packet packet(long nanos, ByteBuffer bytes) {
        int tcp = ETHERNET_BYTES + 4 * (bytes.get(ETHERNET_BYTES) & 0x0f);
        int end = ETHERNET_BYTES + (bytes.getShort(ETHERNET_BYTES + 2) & 0xffff);
        int payload = tcp + 4 * ((bytes.get(tcp + 12) & 0xf0) >> 4);
        return new Packet(
                nanos,
                bytes.getShort(tcp) & 0xffff,
                bytes.getShort(tcp + 2) & 0xffff,
                (bytes.get(tcp + 13) & SYN) != 0,
                bytes.slice(payload, end - payload));
    }

    private ByteBuffer read(int size) throws IOException {
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
